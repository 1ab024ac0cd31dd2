import type { DiagnosisRequest } from './request';

/** What a run was given that may stand in no report: credentials, and the values of the URL's query as written and as meant. */
export function secretsOf({ credentials, secrets }: DiagnosisRequest): string[] {
  const query = /\?([^#]*)/.exec(secrets.path)?.[1] ?? '';
  const written = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const meant = [...new URLSearchParams(query).values()];
  const given = [credentials.username, credentials.password, secrets.username, secrets.password];
  return [...given.filter((secret) => secret !== null), ...written, ...meant].filter(
    (secret) => secret !== '',
  );
}
