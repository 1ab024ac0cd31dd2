import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { PkixError } from '../errors';
import type { BackCert } from '../format/certificate';
import type { Reader } from '../format/reader';
import { readGeneralizedTime } from '../format/time';
import { equalBytes, integer, optionalBoolean } from '../format/values';
import { type Digest, keyBitsOf, readDigest } from './digest';

export type Status = 'good' | 'revoked' | 'unknown';

/** What a response says of one certificate. */
export interface Answer {
  status: Status;
  isOld: boolean;
}

const good = derTag.contextPrimitive;
const revoked = derTag.contextConstructed + 1;
const unknown = derTag.contextPrimitive + 2;

const dayMs = 86_400_000;
/** Clocks differ. */
const slopMs = dayMs;
/** Longest that an answer is believed. */
const maxAgeMs = 10 * dayMs;

/**
 * The answer for a certificate (`mozpkix/lib/pkixocsp.cpp`, `SingleResponse`): "revoked" is stronger than "good", and that than
 * "unknown". `null`: none is about it.
 * @throws PkixError
 */
export function readAnswers(rest: Reader, certificate: BackCert, issuer: BackCert, now: Date): Answer | null {
  readGeneralizedTime(rest);
  const list = rest.inside(derTag.sequence, 'responses');
  const found: Answer[] = [];
  do {
    const single = list.inside(derTag.sequence, 'SingleResponse');
    const id = single.inside(derTag.sequence, 'certID');
    if (!isAbout(id, certificate, issuer)) continue;
    id.end();
    found.push(readSingle(single, now));
  } while (!list.isAtEnd);
  if (rest.peek(derTag.contextConstructed + 1)) skipExtensions(rest);
  rest.end();
  return found.length === 0 ? null : { status: strongest(found), isOld: found.some(({ isOld }) => isOld) };
}

function strongest(answers: readonly Answer[]): Status {
  const order: readonly Status[] = ['revoked', 'good'];
  return order.find((wanted) => answers.some(({ status }) => status === wanted)) ?? 'unknown';
}

/** By the digests of the issuer's name and key, and the serial number (`MatchCertID`). */
function isAbout(id: Reader, certificate: BackCert, issuer: BackCert): boolean {
  const digest = readDigest(id);
  if (digest === null) return false;
  const name = id.content(derTag.octetString);
  const key = id.content(derTag.octetString);
  if (!equalBytes(integer(id, 'serialNumber'), certificate.serial)) return false;
  return isDigest(name, certificate.issuer, digest) && isDigest(key, keyBitsOf(issuer.publicKey), digest);
}

/** @throws PkixError where it has not even the length of one */
export function isDigest(value: Uint8Array, of: Uint8Array, digest: Digest): boolean {
  const wanted = digest(of);
  if (value.length * 2 !== wanted.length) throw malformed('a digest of another length');
  return hexOf(value) === wanted;
}

function readSingle(single: Reader, now: Date): Answer {
  const status = readStatus(single);
  const thisUpdate = readGeneralizedTime(single).getTime();
  if (thisUpdate > now.getTime() + slopMs)
    throw new PkixError('SEC_ERROR_OCSP_FUTURE_RESPONSE', 'thisUpdate');
  let validUntil = thisUpdate + dayMs;
  if (single.peek(derTag.contextConstructed)) {
    const explicit = single.inside(derTag.contextConstructed, 'nextUpdate');
    const nextUpdate = readGeneralizedTime(explicit).getTime();
    explicit.end();
    if (nextUpdate < thisUpdate) throw malformed('nextUpdate');
    validUntil = Math.min(nextUpdate, thisUpdate + maxAgeMs);
  }
  if (single.peek(derTag.contextConstructed + 1)) skipExtensions(single);
  single.end();
  return { status, isOld: now.getTime() > validUntil + slopMs };
}

function readStatus(single: Reader): Status {
  if (single.peek(revoked)) {
    single.any();
    return 'revoked';
  }
  const isGood = single.peek(good);
  if (single.content(isGood ? good : unknown).length > 0) throw malformed('certStatus');
  return isGood ? 'good' : 'unknown';
}

/** None is understood, so that none may be critical. */
function skipExtensions(reader: Reader): void {
  const list = reader.inside(derTag.contextConstructed + 1).onlyInside(derTag.sequence, 'extensions');
  while (!list.isAtEnd) {
    const extension = list.inside(derTag.sequence, 'extension');
    extension.content(derTag.oid);
    const isCritical = optionalBoolean(extension, 'extension');
    extension.content(derTag.octetString);
    if (isCritical) throw new PkixError('SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION', 'of an OCSP response');
    extension.end();
  }
}

function malformed(message: string): PkixError {
  return new PkixError('SEC_ERROR_OCSP_MALFORMED_RESPONSE', message);
}
