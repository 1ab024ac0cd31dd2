import { derTag } from '../../../certificate/derReader';
import { PkixError, reading, type Reading } from '../errors';
import { type ExtensionMap, readExtensions, unknownCritical } from './extensions';
import { extensionOid } from './oids';
import { Reader } from './reader';
import { integer, smallInteger, wholeBits } from './values';

/** The parts of a certificate as mozilla::pkix takes them apart; what is inside of most is read only when it is needed. */
export interface BackCert {
  /** The number of the version, from 1. */
  version: number;
  serial: Uint8Array;
  /** Content of the AlgorithmIdentifier in what is signed. */
  signedAlgorithm: Uint8Array;
  /** Content of the AlgorithmIdentifier beside the signature. */
  algorithm: Uint8Array;
  signature: Uint8Array;
  /** DER of the names, which are compared byte by byte. */
  issuer: Uint8Array;
  subject: Uint8Array;
  /** Content of the Validity. */
  validity: Uint8Array;
  /** DER. */
  publicKey: Uint8Array;
  extensions: ExtensionMap;
}

const maxVersion = 3;

/** Reads a certificate as far as mozilla::pkix does before it looks at anything (`mozpkix/lib/pkixcert.cpp`, `BackCert::Init`). */
export function readCertificate(der: Uint8Array): Reading<BackCert> {
  return reading(() => readBackCert(der));
}

function readBackCert(der: Uint8Array): BackCert {
  const outer = new Reader(der, 'certificate').onlyInside(derTag.sequence);
  const tbs = outer.inside(derTag.sequence, 'tbsCertificate');
  const algorithm = outer.content(derTag.sequence);
  const signature = readSignature(outer);
  outer.end();
  const version = readVersion(tbs);
  const certificate = {
    version,
    algorithm,
    signature,
    serial: integer(tbs, 'serialNumber'),
    signedAlgorithm: tbs.content(derTag.sequence),
    issuer: tbs.value(derTag.sequence).raw,
    validity: tbs.content(derTag.sequence),
    subject: tbs.value(derTag.sequence).raw,
    publicKey: tbs.value(derTag.sequence).raw,
  };
  for (const tag of [derTag.contextPrimitive + 1, derTag.contextPrimitive + 2]) {
    if (tbs.peek(tag)) tbs.any();
  }
  const extensions = tbs.peek(derTag.contextConstructed + 3)
    ? readExtensions(tbs.inside(derTag.contextConstructed + 3, 'extensions'))
    : new Map<string, Uint8Array>();
  checkNetscapeType(extensions);
  tbs.end();
  return { ...certificate, extensions };
}

/** A fault in the BIT STRING counts as one in the signature. */
function readSignature(outer: Reader): Uint8Array {
  const result = reading(() => wholeBits(outer, 'signatureValue'));
  if (result.ok) return result.value;
  throw new PkixError('SEC_ERROR_BAD_SIGNATURE', result.error.message);
}

/** Version 4 is one, too, and version 1 may be written out. */
function readVersion(tbs: Reader): number {
  if (!tbs.peek(derTag.contextConstructed)) return 1;
  const explicit = tbs.inside(derTag.contextConstructed, 'version');
  const version = smallInteger(explicit, 'version');
  explicit.end();
  if (version > maxVersion) throw new PkixError('SEC_ERROR_BAD_DER', `version: ${version}`);
  return version + 1;
}

/** A critical type of Netscape's is believed only beside the extensions that have taken its place. */
function checkNetscapeType(extensions: ExtensionMap): void {
  const isReplaced =
    extensions.has(extensionOid.basicConstraints) && extensions.has(extensionOid.extendedKeyUsage);
  if (extensions.has(extensionOid.netscapeCertificateType) && !isReplaced)
    throw unknownCritical(Uint8Array.from([0x60, 0x86, 0x48, 0x01, 0x86, 0xf8, 0x42, 0x01, 0x01]));
}
