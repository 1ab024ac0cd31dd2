import { oid } from './oids';
import type { ParsedCertificate } from './parse';
import type { CertificatePath } from './path';
import type { CertificateProblem } from './problem';

/** Smallest RSA modulus that Chromium accepts under a local root. */
const minRsaBits = 1024;

const weakSignature = /^(md5|sha1)|SHA1$/;

/** What is wrong with the certificates of a path one by one, apart from trust and names (RFC 5280 section 6). */
export function problemsAlongPath(path: CertificatePath, now: Date): CertificateProblem[] {
  return path.entries.flatMap(({ certificate, source }, position) => {
    const isLeaf = position === 0;
    const isAnchor = source === 'store' || (path.store !== null && position === path.entries.length - 1);
    return [
      ...purposeProblems(certificate),
      ...(isLeaf ? keyUsageProblems(certificate) : authorityProblems(certificate)),
      ...(isAnchor ? [] : signatureProblems(certificate)),
      ...keyProblems(certificate),
      ...dateProblems(certificate, now),
    ];
  });
}

function purposeProblems(certificate: ParsedCertificate): CertificateProblem[] {
  const purposes = certificate.extendedKeyUsage;
  const serves =
    purposes === null || purposes.includes(oid.serverAuth) || purposes.includes(oid.anyExtendedKeyUsage);
  return serves ? [] : [{ kind: 'not-for-servers', certificate }];
}

/** An ephemeral key exchange, the only kind that is left, needs digitalSignature. */
function keyUsageProblems(certificate: ParsedCertificate): CertificateProblem[] {
  const usage = certificate.keyUsage;
  return usage === null || usage.includes('digitalSignature') ? [] : [{ kind: 'key-usage', certificate }];
}

function authorityProblems(certificate: ParsedCertificate): CertificateProblem[] {
  const usage = certificate.keyUsage;
  const isAuthority =
    certificate.version === 3 &&
    certificate.basicConstraints?.ca === true &&
    (usage === null || usage.includes('keyCertSign'));
  return isAuthority ? [] : [{ kind: 'not-a-ca', certificate }];
}

function signatureProblems(certificate: ParsedCertificate): CertificateProblem[] {
  return weakSignature.test(certificate.signatureAlgorithm) ? [{ kind: 'weak-signature', certificate }] : [];
}

function keyProblems(certificate: ParsedCertificate): CertificateProblem[] {
  const key = certificate.publicKey;
  const isWeak = (key.kind === 'rsa' || key.kind === 'rsa-pss') && key.bits < minRsaBits;
  return isWeak ? [{ kind: 'weak-key', certificate }] : [];
}

function dateProblems(certificate: ParsedCertificate, now: Date): CertificateProblem[] {
  if (now < new Date(certificate.notBefore)) return [{ kind: 'not-yet-valid', certificate }];
  return now > new Date(certificate.notAfter) ? [{ kind: 'expired', certificate }] : [];
}
