import { binaryText } from '../../certificate/values';
import { parseIp } from '../../ipAddress';
import type { GeneralNames } from './format/generalNames';
import { publicSuffixOf } from './publicSuffix';

/**
 * Whether a certificate with these alternative names is for a host (`X509Certificate::VerifyHostname`, `net/cert/x509_certificate.cc`). The host
 * is as in a URL: a name in lower case, or an address without brackets. The subject's common name does not count.
 */
export function isForHost(host: string, names: GeneralNames): boolean {
  const address = parseIp(host);
  if (address !== null) {
    const wanted = binaryText(address);
    return names.addresses.some((bytes) => binaryText(bytes) === wanted);
  }
  if (!isHostName(host)) return false;
  const name = host.replace(/\.$/, '');
  const wildcards = allowsWildcard(name);
  return names.dns.some((presented) => fits(presented, name, wildcards));
}

/** A wildcard is one whole label, the first, and stands for exactly one. */
function fits(presented: string, name: string, wildcards: boolean): boolean {
  if (presented === '' || presented.includes('\0')) return false;
  const pattern = presented.replace(/\.$/, '');
  if (pattern.length > name.length) return false;
  const [own, wanted] = [splitName(pattern), splitName(name)];
  if (own.domain !== wanted.domain) return false;
  return own.label === '*' ? wildcards : own.label === wanted.label;
}

/** No wildcard stands for the domains of a registry, known or not, nor for numbers. */
function allowsWildcard(name: string): boolean {
  const { domain } = splitName(name);
  if (domain === '') return false;
  return domain.slice(1) !== publicSuffixOf(name).suffix && !/^[\d.]*$/.test(name);
}

function splitName(name: string): { label: string; domain: string } {
  const dot = name.indexOf('.');
  return dot === -1 ? { label: name, domain: '' } : { label: name.slice(0, dot), domain: name.slice(dot) };
}

/** A name that DNS can have (`IsCanonicalizedHostCompliant`, `net/base/url_util.cc`). */
function isHostName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  const labels = name.split('.');
  return (
    name.length <= 253 &&
    labels.every((label) => /^[A-Za-z0-9_-]{1,63}$/.test(label)) &&
    /^[A-Za-z0-9]/.test(labels.at(-1) ?? '')
  );
}
