import type { TcpFailure, TlsFact, TlsFailure } from '../../core/evidence';
import { errorText } from '../errorText';
import type { Outcome } from '../outcome';
import type { TlsConnection } from './connectTls';

/**
 * What a strict Node client reports for this certificate. Node keeps only the code of a chain that does not verify; several causes share
 * one (`UNSPECIFIED`), so that its sentence is fetched from a handshake of the strict kind.
 * @param shakeStrictly makes that handshake; `null` where the code is enough
 */
export async function readNodeVerdict(
  connection: TlsConnection,
  shakeStrictly: () => Promise<Outcome<TlsConnection, TcpFailure | TlsFailure>> | null,
): Promise<TlsFact['nodeVerifyError']> {
  if (connection.socket.authorized) return null;
  if (connection.identityError !== null) return errorText(connection.identityError);
  // The documented type is Error; since Node 0.12 it is the code as a string.
  const reported: unknown = connection.socket.authorizationError;
  const code = typeof reported === 'string' ? reported : errorText(reported).code;
  const strict = await shakeStrictly();
  if (strict?.ok === true) strict.value.socket.destroy();
  const message = strict?.ok === false && strict.failure.code === code ? strict.failure.message : code;
  return { code, message };
}
