import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { PkixError, reading } from '../errors';
import { type BackCert, readCertificate } from '../format/certificate';
import { extensionOid, purposeOid } from '../format/oids';
import { checkPublicKey, checkRsaSize } from '../format/publicKey';
import { Reader, type Value } from '../format/reader';
import { readSignatureAlgorithm } from '../format/signatureAlgorithm';
import { readValidity } from '../format/time';
import { equalBytes, optionalBoolean } from '../format/values';
import { isDigest } from './answers';
import { keyBitsOf, sha1 } from './digest';
import type { Issuer } from './judge';
import { type BasicResponse, isByName } from './response';
import type { Staple } from './staple';

/** Smallest RSA key that a responder may have, in bits. */
const minRsaBits = 1024;

/**
 * Whether the issuer itself, or a responder that it has appointed, says that it signed a response
 * (`mozpkix/lib/pkixocsp.cpp`, `VerifySignature`).
 * @param name DER of the name of the issuer as the server's certificate has it
 * @throws PkixError
 */
export function checkResponder(
  { responder, algorithm, certificates }: BasicResponse,
  name: Uint8Array,
  issuer: Issuer,
  staple: Staple,
  now: Date,
): void {
  if (isNamed(responder, name, issuer.certificate.publicKey)) {
    checkSignature(algorithm, issuer.index, staple);
    return;
  }
  for (const [position, der] of certificates.entries()) {
    const read = readCertificate(der);
    if (!read.ok) throw read.error;
    const candidate = read.value;
    const isOurs = reading(() => isNamed(responder, candidate.subject, candidate.publicKey));
    const index = staple.firstResponder + position;
    const isAppointed =
      isOurs.ok && isOurs.value && isFit(candidate, name, now) && staple.isIssuedBy(index, issuer.index);
    if (!isAppointed) continue;
    checkSignature(algorithm, index, staple);
    return;
  }
  throw new PkixError('SEC_ERROR_OCSP_INVALID_SIGNING_CERT', 'an OCSP responder that nobody appointed');
}

function checkSignature(algorithm: Uint8Array, signer: number, { isSignedBy }: Staple): void {
  readSignatureAlgorithm(algorithm);
  if (!isSignedBy(signer))
    throw new PkixError('SEC_ERROR_OCSP_BAD_SIGNATURE', 'the signature of an OCSP response');
}

/** By the subject, or by a digest of the key (`MatchResponderID`). */
function isNamed(responder: Value, subject: Uint8Array, publicKey: Uint8Array): boolean {
  if (isByName(responder)) return equalBytes(responder.content, subject);
  const hash = new Reader(responder.content, 'responderID').content(derTag.octetString);
  return isDigest(hash, keyBitsOf(publicKey), sha1);
}

/** `CheckOCSPResponseSignerCert`: sound by itself, issued by the same authority, and for signing OCSP responses. */
function isFit(responder: BackCert, issuer: Uint8Array, now: Date): boolean {
  const result = reading(() => {
    const { notBefore, notAfter } = readValidity(responder.validity);
    const { kind, digest } = readSignatureAlgorithm(responder.algorithm);
    if (kind !== 'ecdsa') checkRsaSize(responder.signature.length, minRsaBits);
    checkPublicKey(responder.publicKey, minRsaBits);
    return (
      digest !== 'sha1' &&
      now >= notBefore &&
      now <= notAfter &&
      !isAuthority(responder) &&
      signsResponses(responder)
    );
  });
  return result.ok && result.value && equalBytes(responder.issuer, issuer);
}

function isAuthority({ extensions }: BackCert): boolean {
  const extension = extensions.get(extensionOid.basicConstraints);
  if (extension === undefined) return false;
  return optionalBoolean(
    new Reader(extension, 'basicConstraints').onlyInside(derTag.sequence),
    'basicConstraints',
  );
}

function signsResponses({ extensions }: BackCert): boolean {
  const extension = extensions.get(extensionOid.extendedKeyUsage);
  if (extension === undefined) return false;
  const list = new Reader(extension, 'extKeyUsage').onlyInside(derTag.sequence);
  const purposes: string[] = [];
  while (!list.isAtEnd) purposes.push(hexOf(list.content(derTag.oid)));
  return purposes.includes(purposeOid.ocspSigning);
}
