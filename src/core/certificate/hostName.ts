import { parseIp, formatIp } from '../ipAddress';
import type { ParsedCertificate } from './parse';

/** How a host fits the names of a certificate. */
export type HostMatch =
  | { kind: 'matches' }
  /** The names that are there, none of which fits. */
  | { kind: 'mismatch'; names: string[] }
  /** Only the subject's common name fits, and there is no SAN: browsers do not look at the common name (RFC 9525 section 2). */
  | { kind: 'common-name-only'; commonName: string }
  /** The address stands in a DNS entry, where browsers do not look for it. */
  | { kind: 'ip-in-dns-name'; address: string };

/** Compares as RFC 9525 section 6 lays down and Chromium does: SAN only, a wildcard for one whole left-most label. */
export function matchHost(certificate: ParsedCertificate, host: string): HostMatch {
  const names = certificate.subjectAltNames;
  const ip = parseIp(host);
  const commonName = certificate.subject.commonName;
  const usable = (names ?? []).filter((name) => name.type !== 'other');
  if (usable.length === 0) {
    return names === null && commonName !== null && fitsName(commonName, host)
      ? { kind: 'common-name-only', commonName }
      : { kind: 'mismatch', names: commonName === null ? [] : [`CN=${commonName}`] };
  }
  const wanted = ip === null ? null : formatIp(ip);
  const matches = usable.some((name) =>
    name.type === 'ip' ? name.value === wanted : ip === null && fitsName(name.value, host),
  );
  if (matches) return { kind: 'matches' };
  const isInDns = ip !== null && usable.some((name) => name.type === 'dns' && name.value === host);
  return isInDns
    ? { kind: 'ip-in-dns-name', address: host }
    : { kind: 'mismatch', names: usable.map((name) => name.value) };
}

function fitsName(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase().replace(/\.$/, '');
  const name = host.toLowerCase().replace(/\.$/, '');
  if (wanted === name) return true;
  if (!wanted.startsWith('*.')) return false;
  const [, ...rest] = name.split('.');
  // A wildcard directly under a top-level domain never matches.
  return rest.length >= 2 && rest.join('.') === wanted.slice(2);
}
