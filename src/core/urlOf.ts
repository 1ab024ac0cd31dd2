import type { Target } from './target';

/** The URL of the target with some parts changed, for people to copy. */
export function urlOf(
  target: Target,
  changes: { secure?: boolean; port?: number; path?: string } = {},
): string {
  const { secure = target.secure, port = target.port, path = target.path } = changes;
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return `${secure ? 'wss' : 'ws'}://${host}:${port}${path}`;
}
