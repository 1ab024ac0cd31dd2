import type { BrowserFact, PageMqtt, PageSocket } from '../core/evidence';
import { type SocketTrace, SocketTraces, withTrace } from './network';
import { isTlsError } from './normalise';
import { PageScript } from './pageScript';
import type { BrowserRequest } from './request';
import type { PageSession } from './session';

export type Measurements = Pick<BrowserFact, 'socket' | 'mqtt' | 'ignoringCertificate'>;

/**
 * Opens the bare WebSocket and mqtt.js side by side in a page, and once more with certificate errors ignored where
 * TLS was the reason. `remainingMs` tells how long it may take. Rejects with a `BrowserError`.
 */
export async function measure(
  session: PageSession,
  source: string,
  request: BrowserRequest,
  remainingMs: () => number,
): Promise<Measurements> {
  const script = await PageScript.install(session, source);
  const traces = new SocketTraces(session);
  const timeoutMs = socketTimeout(remainingMs());
  const { url, connect, socketUrl, subprotocol } = request;
  // The bare WebSocket is asked for first, so that the first trace is its own.
  const bare = socketUrl === null ? null : script.runSocket({ url: socketUrl, subprotocol, timeoutMs });
  const [seen, mqtt] = await Promise.all([bare, script.runMqtt({ url, ...connect, timeoutMs })]);
  const trace = traces.at(0);
  const socket = seen === null ? socketOfMqtt(mqtt, trace) : withTrace(seen, trace);

  if (socketUrl === null || !/^wss:/i.test(socketUrl) || !isTlsError(socket.error)) {
    return { socket, mqtt, ignoringCertificate: null };
  }
  await session.send('Security.setIgnoreCertificateErrors', { ignore: true });
  const index = traces.count;
  const again = await script.runSocket({
    url: socketUrl,
    subprotocol,
    timeoutMs: socketTimeout(remainingMs()),
  });
  return { socket, mqtt, ignoringCertificate: withTrace(again, traces.at(index)) };
}

/** Kept for the page's reply to come back, in ms. */
const replyMarginMs = 1000;

/** A browser waits up to 240 s for a server that stays silent; nobody who waits for a diagnosis should. In ms. */
const maxWaitMs = 10_000;

function socketTimeout(remainingMs: number): number {
  return Math.min(maxWaitMs, Math.max(100, remainingMs - replyMarginMs));
}

/** Where no WebSocket could be asked for by itself, mqtt.js' own says what became of it. */
function socketOfMqtt(mqtt: PageMqtt, trace: SocketTrace | null): PageSocket {
  const socket: PageSocket = {
    outcome: mqtt.outcome === 'connected' ? 'open' : mqtt.outcome,
    error: mqtt.outcome === 'threw' ? mqtt.error : null,
    closeCode: mqtt.closeCode,
    closeReason: '',
    status: null,
    headers: [],
    subprotocol: null,
    ms: mqtt.ms,
  };
  return withTrace(socket, trace);
}
