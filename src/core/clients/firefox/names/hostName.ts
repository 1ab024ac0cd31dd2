import { binaryText } from '../../../certificate/values';
import { parseIp } from '../../../ipAddress';
import { reading } from '../errors';
import type { BackCert } from '../format/certificate';
import { extensionOid } from '../format/oids';
import type { Value } from '../format/reader';
import { equalBytes } from '../format/values';
import { isValidDnsId, matchesHost } from './dnsId';
import { altNames, nameTag } from './generalName';

/**
 * Whether a certificate is for a host (`mozpkix/lib/pkixnames.cpp`, `CheckCertHostname`): only the subject alternative name
 * counts. Names that cannot be read are passed over below a root that does not come with Firefox
 * (`SkipInvalidSANsForNonBuiltInRootsPolicy`, `security/certverifier/CertVerifier.h`). Never throws.
 * @param host in lower case, an address without brackets
 */
export function isForHost({ extensions }: BackCert, host: string, hasPublicRoot: boolean): boolean {
  const extension = extensions.get(extensionOid.subjectAltName);
  const fits = matcherFor(host, hasPublicRoot);
  if (extension === undefined || fits === null) return false;
  const result = reading(() => {
    for (const name of altNames(extension)) if (fits(name)) return true;
    return false;
  });
  return result.ok && result.value;
}

type Matcher = (name: Value) => boolean;

function matcherFor(host: string, hasPublicRoot: boolean): Matcher | null {
  if (isValidDnsId(host, 'reference', false)) return (name) => fitsName(name, host, hasPublicRoot);
  const address = host === '::' ? null : parseIp(host);
  return address && ((name) => name.tag === nameTag.ip && equalBytes(name.content, address));
}

function fitsName({ tag, content }: Value, host: string, hasPublicRoot: boolean): boolean {
  if (tag !== nameTag.dns) return false;
  const match = (): boolean => matchesHost(binaryText(content), host);
  if (hasPublicRoot) return match();
  const result = reading(match);
  return result.ok && result.value;
}
