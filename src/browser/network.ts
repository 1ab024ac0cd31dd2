import type { HttpHeader, PageSocket } from '../core/evidence';
import { type JsonObject, numberOf, objectOf, textOf } from './json';
import { normaliseSocketError, refusedStatus } from './normalise';
import type { PageSession } from './session';

const maxHeaders = 100;
const maxHeaderValueLength = 1000;

/** What the DevTools protocol says of one WebSocket. */
export interface SocketTrace {
  error: string | null;
  status: number | null;
  headers: HttpHeader[];
}

/** The WebSockets of one page, in the order in which their constructors were called. */
export class SocketTraces {
  private readonly byRequest = new Map<string, SocketTrace>();

  constructor(session: PageSession) {
    session.on((method, params) => this.note(method, params));
  }

  /** How many there have been. */
  get count(): number {
    return this.byRequest.size;
  }

  at(index: number): SocketTrace | null {
    return [...this.byRequest.values()][index] ?? null;
  }

  private note(method: string, params: JsonObject): void {
    const requestId = textOf(params, 'requestId');
    if (requestId === null) return;
    if (method === 'Network.webSocketCreated') {
      this.byRequest.set(requestId, { error: null, status: null, headers: [] });
      return;
    }
    const trace = this.byRequest.get(requestId);
    if (trace === undefined) return;
    if (method === 'Network.webSocketFrameError') {
      trace.error ??= normaliseSocketError(textOf(params, 'errorMessage') ?? '');
      trace.status ??= refusedStatus(trace.error);
    } else if (method === 'Network.webSocketHandshakeResponseReceived') {
      const response = objectOf(params, 'response');
      trace.status = numberOf(response, 'status');
      trace.headers = headersOf(objectOf(response, 'headers'));
    }
  }
}

/**
 * What the page saw, with the reason that only the protocol knows. The page's own giving up gets an error there, too,
 * which says nothing of the server.
 */
export function withTrace(socket: PageSocket, trace: SocketTrace | null): PageSocket {
  if (trace === null || socket.outcome === 'threw') return socket;
  return {
    ...socket,
    error: socket.outcome === 'failed' ? trace.error : socket.error,
    status: trace.status,
    headers: trace.headers,
  };
}

/** The protocol joins the values of headers that came more than once with line feeds. */
function headersOf(headers: JsonObject): HttpHeader[] {
  return Object.keys(headers)
    .flatMap((name) =>
      (textOf(headers, name) ?? '')
        .split('\n')
        .map((value): HttpHeader => [name, value.slice(0, maxHeaderValueLength)]),
    )
    .slice(0, maxHeaders);
}
