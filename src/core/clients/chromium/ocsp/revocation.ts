import { DerError, derTag } from '../../../certificate/derReader';
import type { CertificateProblem } from '../../../certificate/problem';
import type { Certificate } from '../format/certificate';
import { readRelativeNames } from '../format/names';
import { oid } from '../format/oid';
import { readerOf } from '../format/reader';
import type { Candidate, Pool } from '../path/pool';
import { isSignedBy, isUsableBy } from '../rules/signature';
import { isRevokedBy } from './answers';
import { hasDigest, keyBitsOf, sha1 } from './digests';
import { type OcspResponse, readResponse, type Responder } from './response';

const ocspSigning = oid('1.3.6.1.5.5.7.3.9');

/**
 * Whether the OCSP response that is stapled says that the server's certificate was revoked. Whatever else it says, or where it is no use,
 * Chromium does not mind (`CheckCertRevocation`, `net/cert/internal/revocation_checker.cc`; `CheckOCSP`, boringssl `pki/ocsp.cc`).
 */
export function judgeStaple(path: readonly Candidate[], pool: Pool, now: Date): CertificateProblem[] {
  const [server, issuer] = path;
  if (server === undefined || issuer === undefined || pool.staple === null) return [];
  try {
    const response = readResponse(pool.staple.response);
    const { notBefore, notAfter } = server.certificate;
    const isRevoked =
      response.producedAt >= notBefore &&
      response.producedAt <= notAfter &&
      isRevokedBy(response.answers, server.certificate, issuer.certificate, now) &&
      isByResponder(response, issuer, pool);
    return isRevoked ? [{ kind: 'revoked', certificate: server.shown }] : [];
  } catch (error) {
    if (error instanceof DerError) return [];
    throw error;
  }
}

/** Made by the issuer itself, or by a responder that it has appointed (`VerifyOCSPResponseSignature`). */
function isByResponder(response: OcspResponse, issuer: Candidate, pool: Pool): boolean {
  const isBy = (signer: Candidate) =>
    isNamed(response.responder, signer.certificate) && isMadeBy(response, signer, pool);
  const isAppointed = (responder: Candidate) =>
    isSignedBy(responder, issuer, pool) && responder.certificate.purposes?.includes(ocspSigning) === true;
  const responders = pool.staple?.responders ?? [];
  return isBy(issuer) || responders.some((responder) => isBy(responder) && isAppointed(responder));
}

/** `CheckResponderIDMatchesCertificate`. */
function isNamed(responder: Responder, { subjectKey, publicKey }: Certificate): boolean {
  if ('name' in responder) {
    const { keys, isWhole } = readRelativeNames(
      readerOf(responder.name, 'responderID').content(derTag.sequence),
    );
    return isWhole && `[${keys.join(',')}]` === subjectKey;
  }
  const bits = keyBitsOf(publicKey);
  return bits !== null && hasDigest(sha1, responder.keyHash, bits);
}

function isMadeBy({ algorithm, signature }: OcspResponse, signer: Candidate, { staple }: Pool): boolean {
  return isUsableBy(signer, algorithm, signature) && staple?.signers.get(signer.index) === true;
}
