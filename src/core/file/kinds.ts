import { oidText } from '../certificate/values';
import { BerError, berTag, partsOf, type BerValue } from './ber';

/** What a file, or a block of a PEM file, holds. */
export type ContentKind =
  | 'certificate'
  | 'pkcs7'
  | 'pkcs12'
  | 'request'
  | 'crl'
  | 'public-key'
  | 'private-key'
  /** A PKCS#7 of another sort: encrypted, or only signed. */
  | 'other-pkcs7'
  | 'unknown';

const oid = { pkcs7: '1.2.840.113549.1.7.', signedData: '1.2.840.113549.1.7.2' };

/** Tells the kind of what a PEM block calls itself. The label of PKCS#7 is written in three ways. */
export function kindOfLabel(label: string): ContentKind {
  if (/^(X509 |TRUSTED )?CERTIFICATE$/.test(label)) return 'certificate';
  if (/^(PKCS7|PKCS #7 SIGNED DATA|CMS)$/.test(label)) return 'pkcs7';
  if (/CERTIFICATE REQUEST$/.test(label)) return 'request';
  if (/PRIVATE KEY$/.test(label)) return 'private-key';
  if (/PUBLIC KEY$/.test(label)) return 'public-key';
  return /CRL$/.test(label) ? 'crl' : 'unknown';
}

/** Tells the kind of a DER or BER value by its shape. */
export function kindOfValue(value: BerValue): ContentKind {
  try {
    return value.tag === berTag.sequence ? kindOfParts(partsOf(value)) : 'unknown';
  } catch (error) {
    if (error instanceof BerError) return 'unknown';
    throw error;
  }
}

function kindOfParts(parts: readonly BerValue[]): ContentKind {
  const [first, second, third] = parts;
  if (first === undefined || second === undefined) return 'unknown';
  switch (first.tag) {
    case berTag.oid:
      return kindOfPkcs7(first);
    case berTag.integer:
      return kindOfVersioned(second, parts.length);
    case berTag.sequence:
      if (second.tag === berTag.bitString) return 'public-key';
      // A private key that is encrypted, as PKCS#8 has it.
      if (second.tag === berTag.octetString) return 'private-key';
      return third?.tag === berTag.bitString ? kindOfSigned(partsOf(first)) : 'unknown';
    default:
      return 'unknown';
  }
}

function kindOfPkcs7({ content }: BerValue): ContentKind {
  const type = oidText(content);
  if (!type.startsWith(oid.pkcs7)) return 'unknown';
  return type === oid.signedData ? 'pkcs7' : 'other-pkcs7';
}

/** Behind a version: PKCS#12 (RFC 7292 section 4), or a key as PKCS#1, PKCS#8 or RFC 5915 have it. */
function kindOfVersioned(second: BerValue, count: number): ContentKind {
  if (second.tag !== berTag.sequence)
    return second.tag === berTag.integer && count === 2 ? 'public-key' : 'private-key';
  const [type] = partsOf(second);
  const isContent = type?.tag === berTag.oid && oidText(type.content).startsWith(oid.pkcs7);
  return isContent ? 'pkcs12' : 'private-key';
}

/** What is signed: a certificate, a request for one (RFC 2986 section 4), or a list of revoked ones (RFC 5280 section 5.1). */
function kindOfSigned(parts: readonly BerValue[]): ContentKind {
  const isTime = ({ tag }: BerValue) => tag === berTag.utcTime || tag === berTag.generalizedTime;
  if (parts.some(isTime)) return 'crl';
  const [version, second] = parts;
  if (version?.tag !== berTag.integer || second === undefined) return 'certificate';
  // In a certificate of version 1 an algorithm follows the serial number; in a request it is a name.
  const [algorithm] = partsOf(second);
  return algorithm?.tag === berTag.oid ? 'certificate' : 'request';
}

/** Whether the bytes are text: PEM, or notes that somebody took for a certificate. */
export function isText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 2000)
    .every((byte) => byte >= 0x20 || (byte >= 0x07 && byte <= 0x0d) || byte === 0x1b);
}
