import type { MqttFact } from '../../core/evidence';
import { addressSpaceOf } from '../../core/ipAddress';
import { expectsPlaintext } from '../../core/pageCredentials';
import type { DiagnosisRequest } from '../../core/request';
import type { Security } from '../transport';

export interface CredentialChoice {
  state: MqttFact['credentials'];
  username: string | null;
  password: string | null;
}

export function hasCredentials({ credentials }: DiagnosisRequest): boolean {
  return credentials.username !== null || credentials.password !== null;
}

/**
 * Decides whether the user's credentials go over a connection. On the way to a public address they go only where the peer's certificate
 * verifies, or where the user wrote a scheme without TLS and so sends them in the clear anyway. A URL that promises TLS and is
 * taken to a plain connection by the client does not count as that.
 */
export function chooseCredentials(
  request: DiagnosisRequest,
  security: Security,
  address: string,
): CredentialChoice {
  if (!hasCredentials(request)) return { state: 'none', username: null, password: null };
  const isNear = addressSpaceOf(address) !== 'public';
  const isAskedFor = security === 'plain' && expectsPlaintext(request.target);
  return security === 'verified' || isNear || isAskedFor
    ? { state: 'sent', ...request.credentials }
    : { state: 'withheld', username: null, password: null };
}
