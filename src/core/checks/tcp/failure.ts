import type { Settled, TcpFact, TcpFailure } from '../../evidence';

/** Why no address accepted a connection; `null` where one did. */
export function tcpFailureOf(tcp: Settled<TcpFact>): TcpFailure | null {
  return tcp.status === 'failed' && tcp.failure.layer === 'tcp' ? tcp.failure : null;
}
