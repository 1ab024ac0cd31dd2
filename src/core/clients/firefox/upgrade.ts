import type { HttpFailure, UpgradeFact } from '../../evidence';
import { hasToken, headerValue, headerValues } from '../../http/header';
import type { Prediction } from '../../report';
import { fails } from '../prediction';

const closeCode = 1006;

/** Parameters of permessage-deflate (RFC 7692 section 7.1). */
const deflateParameter =
  /^(?:(?:client|server)_no_context_takeover|(?:client|server)_max_window_bits(?:=(?:[89]|1[0-5]))?)$/;

/** A type of content that Firefox can read, and need not guess from the content. */
const contentType = /^\s*[^\s/;,]+\/[^\s/;,]+/;

/**
 * What Firefox makes of the response to an opening handshake; `null` where it opens the WebSocket. Why it does not, it names
 * only where the response says what type its content is: else it waits for content to guess from, and forgets.
 */
export function upgradeOutcome(response: UpgradeFact, subprotocol: string): Prediction | null {
  const error = refusalOf(response, subprotocol);
  if (error === null) return null;
  const hasType = contentType.test(headerValue(response.headers, 'content-type') ?? '');
  return fails(hasType ? error : null, closeCode);
}

/** What Firefox reports where no response came. */
export function upgradeFailure(failure: HttpFailure): Prediction {
  switch (failure.kind) {
    case 'not-http':
      return fails('NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', closeCode);
    case 'closed':
    case 'reset':
      // A part of a response is one that has no type.
      return fails(failure.firstBytes === null ? 'NS_ERROR_NET_RESET' : null, closeCode);
    case 'timeout':
      return fails(null, closeCode);
    case 'head-too-long':
      return fails('NS_ERROR_FILE_TOO_BIG', closeCode);
  }
}

/**
 * Why Firefox opens no WebSocket (`netwerk/protocol/websocket/WebSocketChannel.cpp`, `OnStartRequest`). It does without a
 * subprotocol, and passes over informational responses.
 */
function refusalOf(
  { headers, status, httpVersion, acceptMatches }: UpgradeFact,
  subprotocol: string,
): string | null {
  if (status !== 101 || httpVersion !== '1.1') return 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED';
  for (const [name, token] of [
    ['upgrade', 'websocket'],
    ['connection', 'upgrade'],
  ] as const) {
    if (headerValue(headers, name) === null) return 'NS_ERROR_NOT_AVAILABLE';
    if (!hasToken(headers, name, token)) return 'NS_ERROR_ILLEGAL_VALUE';
  }
  // Values of a header that is there twice are one to Firefox, with a comma between them.
  const isAccepted = acceptMatches === true && headerValues(headers, 'sec-websocket-accept').length === 1;
  const protocols = headerValues(headers, 'sec-websocket-protocol');
  const isProtocol = protocols.length === 0 || protocols.join(', ') === subprotocol;
  return isAccepted && isProtocol && areExtensionsKnown(headers) ? null : 'NS_ERROR_ILLEGAL_VALUE';
}

function areExtensionsKnown(headers: UpgradeFact['headers']): boolean {
  const value = headerValues(headers, 'sec-websocket-extensions').join(',').trim();
  if (value === '') return true;
  const [name = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase());
  const isKnown = parameters.every((parameter) => deflateParameter.test(parameter.replace(/["\s]/g, '')));
  return name === 'permessage-deflate' && isKnown;
}
