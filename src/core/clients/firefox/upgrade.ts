import type { HttpFailure, UpgradeFact } from '../../evidence';
import { hasToken, headerValues } from '../../http/header';
import type { Prediction } from '../../report';
import { fails } from '../prediction';

const closeCode = 1006;

/** Firefox says nothing of a response that opens no WebSocket. */
const refused: Prediction = fails(null, closeCode);

/** Parameters of permessage-deflate (RFC 7692 section 7.1). */
const deflateParameter =
  /^(?:(?:client|server)_no_context_takeover|(?:client|server)_max_window_bits(?:=(?:[89]|1[0-5]))?)$/;

/**
 * What Firefox makes of the response to an opening handshake (`netwerk/protocol/websocket/WebSocketChannel.cpp`,
 * `OnStartRequest` and `HandleExtensions`); `null` where it opens the WebSocket. It does so without a subprotocol, too, and
 * passes over informational responses.
 */
export function upgradeOutcome(response: UpgradeFact, subprotocol: string): Prediction | null {
  const { headers, status, httpVersion, acceptMatches } = response;
  const isUpgrade =
    status === 101 &&
    httpVersion === '1.1' &&
    hasToken(headers, 'upgrade', 'websocket') &&
    hasToken(headers, 'connection', 'upgrade');
  const isAccepted = acceptMatches === true && headerValues(headers, 'sec-websocket-accept').length === 1;
  // Values of a header that is there twice are one to Firefox, with a comma between them.
  const protocols = headerValues(headers, 'sec-websocket-protocol');
  const isProtocol = protocols.length === 0 || protocols.join(', ') === subprotocol;
  return isUpgrade && isAccepted && isProtocol && areExtensionsKnown(response) ? null : refused;
}

/** What Firefox reports where no response came. */
export function upgradeFailure(failure: HttpFailure): Prediction {
  switch (failure.kind) {
    case 'not-http':
      return fails('NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', closeCode);
    case 'closed':
    case 'reset':
      return fails('NS_ERROR_NET_RESET', closeCode);
    case 'timeout':
      return refused;
    case 'head-too-long':
      return fails('NS_ERROR_FILE_TOO_BIG', closeCode);
  }
}

function areExtensionsKnown({ headers }: UpgradeFact): boolean {
  const value = headerValues(headers, 'sec-websocket-extensions').join(',').trim();
  if (value === '') return true;
  const [name = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase());
  const isKnown = parameters.every((parameter) => deflateParameter.test(parameter.replace(/["\s]/g, '')));
  return name === 'permessage-deflate' && isKnown;
}
