import { fromBase64 } from '../text';
import { bytesOf, childrenOf, hexOf, isContext, oidOf, readDer, sha256, timeOf, type Node } from './der';
import { DerError } from './derReader';
import { readExtensions, type Extensions } from './extensions';
import { readName, type DistinguishedName } from './names';
import { signatureNames } from './oids';
import { readPublicKey, type PublicKey } from './publicKey';

/** What is shown and judged of one X.509 certificate (RFC 5280). Plain JSON. */
export interface ParsedCertificate extends Extensions {
  /** SHA-256 of the DER, hex. */
  fingerprint: string;
  version: number;
  /** Hex. */
  serialNumber: string;
  subject: DistinguishedName;
  issuer: DistinguishedName;
  /** ISO 8601. */
  notBefore: string;
  /** ISO 8601. */
  notAfter: string;
  publicKey: PublicKey;
  /** A name as `sha256WithRSA`, else the object identifier. */
  signatureAlgorithm: string;
}

export type CertificateResult = { ok: true; certificate: ParsedCertificate } | { ok: false; reason: string };

/** Reads one certificate from Base64 of its DER. Damaged input is an outcome, never an exception. */
export function parseCertificate(base64: string): CertificateResult {
  try {
    return { ok: true, certificate: readCertificate(binaryOf(base64)) };
  } catch (error) {
    if (error instanceof DerError) return { ok: false, reason: error.message };
    // forge's readers throw plain errors on lengths that lead nowhere.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function readCertificate(der: string): ParsedCertificate {
  const [tbs, algorithm] = childrenOf(readDer(der), 'certificate');
  const fields = childrenOf(tbs, 'tbsCertificate');
  const hasVersion = isContext(fields[0], 0);
  const [serial, , issuer, validity, subject, key, ...optional] = hasVersion ? fields.slice(1) : fields;
  const [notBefore, notAfter] = childrenOf(validity, 'validity');
  const signature = oidOf(childrenOf(algorithm, 'signatureAlgorithm')[0], 'signatureAlgorithm');
  return {
    fingerprint: sha256(der),
    version: hasVersion ? readVersion(fields[0]) : 1,
    serialNumber: hexOf(bytesOf(serial, 'serialNumber')),
    subject: readName(subject),
    issuer: readName(issuer),
    notBefore: timeOf(notBefore).toISOString(),
    notAfter: timeOf(notAfter).toISOString(),
    publicKey: readPublicKey(key),
    signatureAlgorithm: signatureNames[signature] ?? signature,
    ...readExtensions(optional.find((field) => isContext(field, 3))),
  };
}

function readVersion(explicit: Node | undefined): number {
  return bytesOf(childrenOf(explicit, 'version')[0], 'version').charCodeAt(0) + 1;
}

function binaryOf(base64: string): string {
  return Array.from(fromBase64(base64), (byte) => String.fromCharCode(byte)).join('');
}
