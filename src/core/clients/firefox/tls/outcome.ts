import type { Prediction } from '../../../report';
import { fails } from '../../prediction';

/** Firefox closes with 1015 after what is about TLS, and with 1006 after all others. */
const closeCode = { tls: 1015, other: 1006 };

/** Errors of NSS and mozilla::pkix; all else is none of TLS to Firefox. */
const tlsError = /^(?:SEC|SSL|MOZILLA_PKIX)_ERROR_/;

/** A handshake that fails with this error. */
export function handshakeFails(error: string): Prediction {
  return fails(error, tlsError.test(error) ? closeCode.tls : closeCode.other);
}

/** The server ended or reset the connection where Firefox waits for an answer. */
export const closed: Prediction = fails('NS_ERROR_NET_RESET', closeCode.other);

/** Firefox gives up without a word after 20 s (`network.websocket.timeout.open`). */
export const timedOut: Prediction = fails(null, closeCode.other);
