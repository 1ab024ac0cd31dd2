import type { TlsFact } from '../../core/evidence';
import { clientCertificateWaitRoundTrips, minClientCertificateWait } from '../limits';
import { onLimit } from '../timing';
import type { TlsConnection } from './connectTls';

/**
 * Waits for what the server does once it had no client certificate. In TLS 1.3 the handshake is over for the client
 * before the server can refuse: the alert comes a round trip later.
 */
export function watchReaction(
  connection: TlsConnection,
  roundTripMs: number,
  signal: AbortSignal,
): Promise<TlsFact['afterwards']> {
  const wait = Math.max(minClientCertificateWait, clientCertificateWaitRoundTrips * roundTripMs);
  const { socket } = connection;
  return new Promise((resolve) => {
    const release = onLimit(signal, wait, () => resolve('open'));
    const end = (error: Error | null): void => {
      release();
      resolve(connection.explainEnd(error));
    };
    socket.once('error', end);
    socket.once('end', () => end(null));
    socket.once('close', () => end(null));
    socket.once('data', () => {
      release();
      resolve('open');
    });
  });
}
