import { parseIp } from '../ipAddress';
import type { ParsedCertificate } from './parse';
import type { CertificateProblem } from './problem';

/** Why no name of a certificate fits a host; asked only where a browser has found that none does. */
export function nameProblem(certificate: ParsedCertificate, host: string): CertificateProblem {
  const { subjectAltNames, subject } = certificate;
  const usable = (subjectAltNames ?? []).filter(({ type }) => type !== 'other');
  const name = nameOf(host);
  const { commonName } = subject;
  if (usable.length === 0) {
    return subjectAltNames === null && commonName !== null && fitsLoosely(commonName, name)
      ? { kind: 'common-name-only', certificate, commonName }
      : { kind: 'name-mismatch', certificate, names: commonName === null ? [] : [`CN=${commonName}`] };
  }
  const dns = usable.filter(({ type }) => type === 'dns').map(({ value }) => value);
  if (parseIp(host) !== null && dns.includes(host))
    return { kind: 'ip-in-dns-name', certificate, address: host };
  const pattern = dns.find((value) => value.includes('*') && fitsLoosely(value, name));
  return pattern === undefined
    ? { kind: 'name-mismatch', certificate, names: usable.map(({ value }) => value) }
    : { kind: 'wildcard-unusable', certificate, pattern };
}

/** As somebody may have meant it: a star stands for anything. Parts are sought in order, since a pattern may be hostile. */
function fitsLoosely(pattern: string, name: string): boolean {
  const [first = '', ...others] = nameOf(pattern).split('*');
  const last = others.pop();
  if (last === undefined) return first === name;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let position = first.length;
  for (const part of others) {
    const found = name.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return name.length - last.length >= position;
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
