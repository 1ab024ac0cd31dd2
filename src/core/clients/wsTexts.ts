import type { Failure, UpgradeFact } from '../evidence';
import { extensionNames, hasToken, headerValues } from '../http/header';

/** What Node says where no response came to the opening handshake. */
export function wsTransportError(failure: Failure): string {
  if (failure.layer !== 'http') return failure.code;
  switch (failure.kind) {
    case 'not-http':
      return 'HPE_INVALID_CONSTANT';
    // "socket hang up" has this code, too.
    case 'closed':
    case 'reset':
      return 'ECONNRESET';
    case 'timeout':
      return 'Opening handshake has timed out';
    case 'head-too-long':
      return 'HPE_HEADER_OVERFLOW';
  }
}

/** The sentence of the `ws` library, which mqtt.js uses in Node (ws 8, `lib/websocket.js`); `null` where it opens. */
export function wsHandshakeError(
  { status, headers, acceptMatches }: UpgradeFact,
  subprotocol: string,
): string | null {
  if (status !== 101) return `Unexpected server response: ${status}`;
  const [upgrade] = headerValues(headers, 'upgrade');
  // Without both headers Node's HTTP client does not take the 101 for an upgrade.
  if (upgrade === undefined || !hasToken(headers, 'connection', 'upgrade'))
    return 'Unexpected server response: 101';
  if (upgrade.toLowerCase() !== 'websocket') return 'Invalid Upgrade header';
  // Node joins the values of a repeated header, and the sum is not the digest.
  const isTwice = headerValues(headers, 'sec-websocket-accept').length > 1;
  if (acceptMatches !== true || isTwice) return 'Invalid Sec-WebSocket-Accept header';
  const answered = headerValues(headers, 'sec-websocket-protocol');
  if (answered.length === 0) return 'Server sent no subprotocol';
  if (answered.join(', ') !== subprotocol) return 'Server sent an invalid subprotocol';
  const isForeign = extensionNames(headers).some((name) => name !== 'permessage-deflate');
  return isForeign ? 'Server indicated an extension that was not requested' : null;
}
