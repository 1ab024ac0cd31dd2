import type { ParsedCertificate } from '../certificate/parse';
import { parseTarget, type Target } from '../target';

/** Stands for a host where not even the certificate names one. */
const nobody = 'host.invalid';

/** The broker at a host, as a page with TLS on the usual port would have it; `null` where the text is no host. A URL is taken for its host. */
export function targetOfHost(text: string): Target | null {
  const trimmed = text.trim();
  const isBareIpv6 = /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*$/i.test(trimmed);
  const url = trimmed.includes('://') ? trimmed : `wss://${isBareIpv6 ? `[${trimmed}]` : trimmed}`;
  const parsed = parseTarget(url);
  if (!parsed.ok) return null;
  const { host } = parsed.target;
  const plain = parseTarget(`wss://${host.includes(':') ? `[${host}]` : host}/`);
  return plain.ok ? plain.target : null;
}

/** A host that the certificate is for, to judge all but the name by: one of its own names, a wildcard filled in. */
export function targetOfCertificate({ subject, subjectAltNames }: ParsedCertificate): Target {
  const names = (subjectAltNames ?? []).filter(({ type }) => type !== 'other').map(({ value }) => value);
  for (const name of [...names, subject.commonName ?? '', nobody]) {
    const target = targetOfHost(name.replace(/^\*\./, 'any.'));
    if (target !== null) return target;
  }
  throw new Error(`${nobody} is no host`);
}
