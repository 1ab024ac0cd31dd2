import type { Target } from '../core/target';

/** Scheme, host and port that a browser's WebSocket is to reach, e.g. `wss://[::1]:8084`. */
export function webSocketOrigin(target: Target): string {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return `${target.secure ? 'wss' : 'ws'}://${host}:${target.port}`;
}
