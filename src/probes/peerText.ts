import { redactSecrets } from '../core/redact';
import type { DiagnosisRequest } from '../core/request';

/** Makes text that a peer sent fit for evidence: without the run's secrets, which a peer may send back, and cut to `limit` characters. */
export type PeerText = (text: string, limit: number) => string;

export function peerTextFor(request: DiagnosisRequest): PeerText {
  const secrets = secretsOf(request);
  return (text, limit) => redactSecrets(text, secrets).slice(0, limit);
}

function secretsOf({ credentials, secrets }: DiagnosisRequest): string[] {
  const query = /\?([^#]*)/.exec(secrets.path)?.[1] ?? '';
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const given = [credentials.username, credentials.password, secrets.username, secrets.password, ...values];
  return given.filter((secret) => secret !== null);
}
