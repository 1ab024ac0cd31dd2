import type { TlsFact } from '../../core/evidence';
import { errorText } from '../errorText';
import type { ConnectLimits } from '../tcp/connectTcp';
import type { TlsConnection, TlsOptions } from './connectTls';
import { type Endpoint, openTls } from './endpoint';

/**
 * What a strict Node client reports for this certificate. Node keeps only the code of a chain that does not verify; several causes share
 * one (`UNSPECIFIED`), so that its sentence is fetched from a handshake of the strict kind.
 */
export async function readNodeVerdict(
  connection: TlsConnection,
  endpoint: Endpoint,
  options: Omit<TlsOptions, 'host'>,
  limits: ConnectLimits,
): Promise<TlsFact['nodeVerifyError']> {
  if (connection.socket.authorized) return null;
  if (connection.identityError !== null) return errorText(connection.identityError);
  // The documented type is Error; since Node 0.12 it is the code as a string.
  const reported: unknown = connection.socket.authorizationError;
  const code = typeof reported === 'string' ? reported : errorText(reported).code;
  const strict = await openTls(endpoint, { ...options, strict: true }, limits);
  if (strict.ok) {
    strict.value.socket.destroy();
    return { code, message: code };
  }
  return { code, message: strict.failure.code === code ? strict.failure.message : code };
}
