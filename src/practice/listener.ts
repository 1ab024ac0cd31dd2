import type { Server } from 'node:net';
import type { PracticeAuthority } from './authority';
import type { MqttBroker } from './broker';
import { listenOnLoopback } from './loopback';

/** What all listeners of one run share. */
export interface ListenerContext {
  authority: PracticeAuthority;
  broker: MqttBroker;
}

export interface RunningListener {
  url: string;
  /** Stops listening and destroys every connection. */
  close: () => Promise<void>;
}

/** One listener, declared: what is wrong with it, and how it is started. */
export interface ListenerDefinition {
  /** Stable id in kebab-case. */
  name: string;
  /** Rows of the failure catalogue that are the root cause; empty when healthy. */
  catalogue: readonly string[];
  /** Id of the finding that a diagnosis names as the first cause; `null` when a browser connects. */
  rootCause: string | null;
  /** What is wrong, for people. */
  title: () => string;
  /** The certificate chain ends at the practice CA. */
  trusted: boolean;
  /** Whether this platform can play it; it always can where this is left out. */
  available?: () => boolean;
  start: (context: ListenerContext) => Promise<RunningListener>;
}

export interface UrlParts {
  scheme: 'ws' | 'wss';
  host?: string;
  path?: string;
}

/** Lets a server listen, and writes the URL under which a client is to find it. */
export async function startListener(server: Server, url: UrlParts): Promise<RunningListener> {
  const { port, close } = await listenOnLoopback(server);
  return { url: formatUrl(url, port), close };
}

export function formatUrl({ scheme, host = 'localhost', path = '/mqtt' }: UrlParts, port: number): string {
  return `${scheme}://${host}:${port}${path}`;
}
