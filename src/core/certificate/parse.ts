import forge from 'node-forge';
import { fromBase64 } from '../text';
import { DerError, DerReader, derTag } from './derReader';
import { readExtensions, type Extensions } from './extensions';
import { readName, type DistinguishedName } from './names';
import { signatureNames } from './oids';
import { readPublicKey, type PublicKey } from './publicKey';
import { binaryText, hexOf, oidText, readable, timeOf } from './values';

/** What people are shown of one X.509 certificate (RFC 5280). Plain JSON. */
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

/**
 * Reads one certificate from Base64 of its DER, for people: laxer than every browser, so that what a browser refuses can be shown, too.
 * Bytes that have not even a certificate's outline are an outcome, never an exception.
 */
export function parseCertificate(base64: string): CertificateResult {
  try {
    return { ok: true, certificate: readCertificate(fromBase64(base64)) };
  } catch (error) {
    // `atob` throws an error of its own.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function readCertificate(der: Uint8Array): ParsedCertificate {
  const whole = new DerReader(der, 'file', true);
  const outer = whole.inside(derTag.sequence, 'certificate');
  whole.end();
  const tbs = outer.inside(derTag.sequence, 'tbsCertificate');
  const algorithm = outer.content(derTag.sequence);
  outer.content(derTag.bitString);
  outer.end();
  const version = tbs.optional(derTag.contextConstructed);
  const serial = tbs.content(derTag.integer);
  tbs.content(derTag.sequence);
  const issuer = readName(tbs.value(derTag.sequence));
  const validity = tbs.inside(derTag.sequence, 'validity');
  const [notBefore, notAfter] = [timeOf(validity.any()), timeOf(validity.any())];
  const subject = readName(tbs.value(derTag.sequence));
  const publicKey = readPublicKey(tbs.value(derTag.sequence));
  const signature = readable(() => oidText(new DerReader(algorithm, 'algorithm').content(derTag.oid)), '?');
  return {
    fingerprint: forge.md.sha256.create().update(binaryText(der)).digest().toHex(),
    version: version === null ? 1 : (version.at(-1) ?? 0) + 1,
    serialNumber: hexOf(serial),
    subject,
    issuer,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    publicKey,
    signatureAlgorithm: signatureNames[signature] ?? signature,
    ...readExtensions(explicitExtensions(tbs)),
  };
}

/** What stands in `[3]`, behind the unique identifiers that nobody uses. @throws DerError */
function explicitExtensions(tbs: DerReader): Uint8Array | null {
  while (!tbs.isAtEnd) {
    const { tag, content } = tbs.any();
    if (tag === derTag.contextConstructed + 3) return content;
    if (tag < derTag.contextPrimitive) throw new DerError('tbsCertificate: bytes are left over');
  }
  return null;
}
