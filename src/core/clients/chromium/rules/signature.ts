import type { CertificateProblem } from '../../../certificate/problem';
import { isSelfIssued } from '../format/certificate';
import type { Key } from '../format/publicKey';
import { readSignatureAlgorithm, type SignatureAlgorithm } from '../format/signatureAlgorithm';
import { type BitString, equalBytes } from '../format/values';
import type { Candidate, Pool } from '../path/pool';

/** The algorithms are named twice, and must be the same ones (`VerifySignatureAlgorithmsMatch`). */
export function judgeAlgorithms(candidate: Candidate): CertificateProblem[] {
  const { innerAlgorithm, outerAlgorithm, algorithm } = candidate.certificate;
  if (equalBytes(innerAlgorithm, outerAlgorithm)) return [];
  const inner = readSignatureAlgorithm(innerAlgorithm);
  if (algorithm === null || inner === null) return [unsupported(candidate)];
  return algorithm === inner ? [] : [{ kind: 'signature-mismatch', certificate: candidate.shown }];
}

/** SHA-1 is refused, and what the verifier does not know, as MD5 and Ed25519 (`IsSignatureAlgorithmAcceptable`). */
export function judgeAlgorithm(candidate: Candidate): CertificateProblem[] {
  const { algorithm } = candidate.certificate;
  if (algorithm === null) return [unsupported(candidate)];
  return isWeak(algorithm) ? [{ kind: 'weak-signature', certificate: candidate.shown }] : [];
}

/** Both rules, as Chromium asks once more for a whole path (`InspectSignatureAlgorithmForCert`, `net/cert/cert_verify_proc.cc`). */
export function inspectAlgorithms(candidate: Candidate): CertificateProblem[] {
  const { innerAlgorithm, algorithm } = candidate.certificate;
  const own = judgeAlgorithm(candidate);
  if (own.length > 0) return own;
  const inner = readSignatureAlgorithm(innerAlgorithm);
  if (inner === null) return [unsupported(candidate)];
  return algorithm === inner ? [] : [{ kind: 'signature-mismatch', certificate: candidate.shown }];
}

/** Whether the issuer's key made the signature; the platform has verified it, and knows algorithms that Chromium does not. */
export function isMadeBy(candidate: Candidate, issuer: Candidate, { signatures }: Pool): boolean {
  return signatures.get(`${candidate.index}<${issuer.index}`) === true;
}

/** Whether Chromium finds that the issuer's key made the signature (`VerifySignedData`, boringssl `pki/verify_signed_data.cc`). */
export function isSignedBy(candidate: Candidate, issuer: Candidate, pool: Pool): boolean {
  const { algorithm, signature } = candidate.certificate;
  return isUsableBy(issuer, algorithm, signature) && isMadeBy(candidate, issuer, pool);
}

/** Whether somebody's key is for an algorithm, and the signature a whole number of bytes. */
export function isUsableBy(
  { certificate: { key } }: Candidate,
  algorithm: SignatureAlgorithm | null,
  { unused }: BitString,
): boolean {
  return algorithm !== null && key !== null && fits(algorithm, key) && unused === 0;
}

/** Whether a certificate vouches for itself (`VerifyCertificateIsSelfSigned`): SHA-1 will do for that. */
export function isSelfSigned(candidate: Candidate, pool: Pool): boolean {
  return isSelfIssued(candidate.certificate) && isSignedBy(candidate, candidate, pool);
}

function fits(algorithm: SignatureAlgorithm, { kind }: Key): boolean {
  return algorithm === kind || algorithm.startsWith(`${kind}-`);
}

function isWeak(algorithm: SignatureAlgorithm): boolean {
  return algorithm.endsWith('-sha1');
}

/** MD5 and MD2 with RSA are no riddle to people, although Chromium does not know them. */
function unsupported({ shown }: Candidate): CertificateProblem {
  return /^md\d/.test(shown.signatureAlgorithm)
    ? { kind: 'weak-signature', certificate: shown }
    : { kind: 'unsupported-signature', certificate: shown };
}
