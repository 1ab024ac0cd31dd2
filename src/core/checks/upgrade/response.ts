import { handshakeFault, type HandshakeFault } from '../../clients/handshakeResponse';
import type { CheckContext } from '../../check';
import type { HttpFailure, Settled, UpgradeFact } from '../../evidence';
import { subprotocolFor } from '../../subprotocol';

/** What a browser has against the response; `null` where it is a valid handshake or there is none. */
export function faultOf(upgrade: Settled<UpgradeFact>, { input }: CheckContext): HandshakeFault | null {
  return upgrade.status === 'ok'
    ? handshakeFault(upgrade.value, subprotocolFor(input.protocolVersion))
    : null;
}

/** Why there is no HTTP response; `null` where there is one. */
export function httpFailureOf(upgrade: Settled<UpgradeFact>): HttpFailure | null {
  return upgrade.status === 'failed' && upgrade.failure.layer === 'http' ? upgrade.failure : null;
}
