import { createHash } from 'node:crypto';
import type { HttpFailure, HttpHeader, TcpFailure, TlsFailure, UpgradeFact } from '../../core/evidence';
import { headerValues } from '../../core/http/header';
import type { ResponseHead } from '../../core/http/responseHead';
import { redactPath, redacted, redactUrl } from '../../core/redact';
import { maxBodyCharacters, maxHeaders, maxHeaderValue, maxPeerText } from '../limits';
import { failedWith, type Outcome, succeeded } from '../outcome';
import type { PeerText } from '../peerText';
import type { ConnectLimits } from '../tcp/connectTcp';
import type { Endpoint } from '../tls/endpoint';
import { openTransport, type Transport, type TransportOptions } from '../transport';
import { readBodyHead } from './bodyHead';
import { exchange, type HttpAnswer } from './exchange';
import type { PreparedRequest } from './upgradeRequest';

export interface UpgradeOptions {
  endpoint: Endpoint;
  transport: TransportOptions;
  request: PreparedRequest;
  path: string;
  origin: string | null;
  peerText: PeerText;
}

/** An answered opening handshake. */
export interface Upgrade {
  fact: UpgradeFact;
  /** The connection after a 101, and what the server already sent on it; `null` after a refusal. */
  connection: { transport: Transport; rest: Buffer } | null;
}

/** Sends an opening handshake on a connection of its own. Whoever gets a connection has to close it. */
export async function performUpgrade(
  options: UpgradeOptions,
  connectLimits: ConnectLimits,
  upgradeLimits: ConnectLimits,
): Promise<Outcome<Upgrade, TcpFailure | TlsFailure | HttpFailure>> {
  const opened = await openTransport(options.endpoint, options.transport, connectLimits);
  if (!opened.ok) return opened;
  const transport = opened.value;
  const { request, peerText } = options;
  const answer = await exchange(transport.socket, request.bytes, peerText, upgradeLimits);
  if (!answer.ok) {
    transport.socket.destroy();
    return failedWith(tlsRefusal(transport) ?? answer.failure);
  }
  const { head, rest } = answer.value;
  if (head.status === 101)
    return succeeded({
      fact: describe(options, answer.value, ''),
      connection: { transport, rest },
    });
  const body = await readBodyHead(transport.socket, head, rest, upgradeLimits.signal);
  transport.socket.destroy();
  return succeeded({ fact: describe(options, answer.value, body), connection: null });
}

/** In TLS 1.3 a server that misses a client certificate says so only after the handshake, in place of the HTTP answer. */
function tlsRefusal({ socket, explainEnd }: Transport): TlsFailure | null {
  const failure = explainEnd?.(socket.errored);
  return failure?.kind === 'alert' ? failure : null;
}

function describe(options: UpgradeOptions, answer: HttpAnswer, body: string): UpgradeFact {
  const { head, informational } = answer;
  return {
    path: redactPath(options.path),
    origin: options.origin,
    httpVersion: head.version,
    status: head.status,
    reason: options.peerText.text(head.reason, maxPeerText),
    headers: options.peerText.headers(head.headers.slice(0, maxHeaders).map(withoutSecret)).map(cutHeader),
    acceptMatches: acceptMatches(head, options.request.key),
    bodyHead: options.peerText.text(body, maxBodyCharacters),
    informational,
  };
}

/** A redirect may repeat the URL with its secrets, and a cookie is one. */
function withoutSecret([name, value]: HttpHeader): HttpHeader {
  switch (name.toLowerCase()) {
    case 'location':
      return [name, redactUrl(value)];
    case 'set-cookie':
      return [name, value.replace(/^([^=;]*)=[^;]*/, `$1=${redacted}`)];
    default:
      return [name, value];
  }
}

function cutHeader([name, value]: HttpHeader): HttpHeader {
  return [name.slice(0, maxPeerText), value.slice(0, maxHeaderValue)];
}

function acceptMatches(head: ResponseHead, key: string): boolean | null {
  const [accept] = headerValues(head.headers, 'sec-websocket-accept');
  if (accept === undefined) return null;
  // The GUID is RFC 6455's, section 1.3.
  const expected = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return accept === expected;
}
