import { textOf } from '../../../../src/browser/json';
import { servePage } from '../../../../src/browser/pageServer';
import { BidiConnection } from './bidi';
import { FetchErrors } from './fetchErrors';
import { type SeenSocket, Tab } from './tab';

/** A WebSocket to open, under a name for its result. */
export interface NamedSocket {
  name: string;
  url: string;
}

export interface FirefoxResult {
  outcome: 'connects' | 'fails';
  /**
   * Firefox' own name of the error, as `SEC_ERROR_UNKNOWN_ISSUER`. `null` where it connects, and where Firefox names
   * none: a server that stays silent for 20 s (1006), an answer over HTTP that is no upgrade (1006).
   */
  error: string | null;
  /** `CloseEvent.code`; `null` where there was no close event. */
  closeCode: number | null;
  ms: number;
}

export interface FirefoxRun {
  /** As `Firefox 153.7.0`. */
  product: string;
  /** By name. */
  results: Map<string, FirefoxResult>;
}

/** Longer than Firefox' own 20 s for a handshake without an answer (`network.websocket.timeout.open`). */
const socketTimeoutMs = 25_000;

/** One would do but for silent servers, each of which takes a tab 20 s. */
const tabsAtOnce = 8;

/** Opens all WebSockets in the Firefox whose WebDriver BiDi server is at `url`. Rejects when that ends. */
export async function askAll(url: string, sockets: readonly NamedSocket[]): Promise<FirefoxRun> {
  const errors = new FetchErrors();
  const { connection, capabilities } = await BidiConnection.open(url, (method, params) =>
    errors.note(method, params),
  );
  const page = await servePage();
  try {
    await connection.send('session.subscribe', { events: [FetchErrors.event] });
    const seen = await openAll(connection, page.url, sockets);
    return {
      product: `Firefox ${textOf(capabilities, 'browserVersion')}`,
      results: new Map(seen.map(([{ name, url }, socket]) => [name, resultOf(socket, errors.of(url))])),
    };
  } finally {
    connection.end(new Error('The run is over.'));
    await page.close();
  }
}

async function openAll(
  connection: BidiConnection,
  pageUrl: string,
  sockets: readonly NamedSocket[],
): Promise<[NamedSocket, SeenSocket][]> {
  const queue = sockets.values();
  const seen: [NamedSocket, SeenSocket][] = [];
  const askFromTab = async (): Promise<void> => {
    const tab = await Tab.open(connection, pageUrl);
    for (const socket of queue) seen.push([socket, await tab.openSocket(socket.url, socketTimeoutMs)]);
  };
  await Promise.all(Array.from({ length: Math.min(tabsAtOnce, sockets.length) }, askFromTab));
  return seen;
}

function resultOf({ outcome, closeCode, thrown, ms }: SeenSocket, error: string | null): FirefoxResult {
  if (outcome === 'open') return { outcome: 'connects', error: null, closeCode, ms };
  return { outcome: 'fails', error: thrown ?? error, closeCode, ms };
}
