import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { reading } from '../errors';
import { extensionOid, purposeOid } from '../format/oids';
import { Reader } from '../format/reader';
import type { Place } from './context';
import { finding, type Finding } from './finding';

/**
 * The purposes of the key, where there are any: one is "server"; "any" does not count, and a server signs no OCSP responses
 * (`mozpkix/lib/pkixcheck.cpp`, `CheckExtendedKeyUsage`).
 */
export function judgePurposes({ candidate, certificate, isServer }: Place): Finding | null {
  const extension = certificate.extensions.get(extensionOid.extendedKeyUsage);
  if (extension === undefined) return null;
  const result = reading(() => readPurposes(extension));
  const purposes = result.ok ? result.value : [];
  const serves = purposes.includes(purposeOid.serverAuth);
  const signsResponses = isServer && purposes.includes(purposeOid.ocspSigning);
  if (serves && !signsResponses) return null;
  return finding('SEC_ERROR_INADEQUATE_CERT_TYPE', candidate, (shown) => ({
    kind: !serves && purposes.includes(purposeOid.any) ? 'any-purpose-only' : 'not-for-servers',
    certificate: shown,
  }));
}

function readPurposes(extension: Uint8Array): string[] {
  const list = new Reader(extension, 'extKeyUsage').onlyInside(derTag.sequence);
  const purposes: string[] = [];
  while (!list.isAtEnd) purposes.push(hexOf(list.content(derTag.oid)));
  return purposes;
}
