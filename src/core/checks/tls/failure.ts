import type { Settled, TlsFact, TlsFailure } from '../../evidence';

/** Why the handshake failed; `null` where it was completed. */
export function tlsFailureOf(tls: Settled<TlsFact>): TlsFailure | null {
  return tls.status === 'failed' && tls.failure.layer === 'tls' ? tls.failure : null;
}
