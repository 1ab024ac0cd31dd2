import type { CertificateProblemKind } from '../../certificate/problem';
import type { Check } from '../../check';
import { anyPurposeOnly } from './anyPurposeOnly';
import { badSignature } from './badSignature';
import { badStaple } from './badStaple';
import { commonNameOnly } from './commonNameOnly';
import type { CertificateCheck } from './define';
import { expired } from './expired';
import { expiresSoon } from './expiresSoon';
import { fetchedIntermediate } from './fetchedIntermediate';
import { firefoxPath } from './firefoxPath';
import { firefoxStore } from './firefoxStore';
import { issuerExpiresFirst } from './issuerExpiresFirst';
import { keyUsage } from './keyUsage';
import { leafIsCa } from './leafIsCa';
import { lifetimeTooLong } from './lifetimeTooLong';
import { loneLeaf } from './loneLeaf';
import { malformed } from './malformed';
import { missingIntermediate } from './missingIntermediate';
import { mustStaple } from './mustStaple';
import { nameConstraint } from './nameConstraint';
import { nameMismatch } from './nameMismatch';
import { nextLifetime } from './nextLifetime';
import { noCertSign } from './noCertSign';
import { nonUniqueName } from './nonUniqueName';
import { noSct } from './noSct';
import { notACa } from './notACa';
import { notForServers } from './notForServers';
import { notYetValid } from './notYetValid';
import { pageException } from './pageException';
import { pathTooLong } from './pathTooLong';
import { policy } from './policy';
import { revoked } from './revoked';
import { selfSigned } from './selfSigned';
import { serialReused } from './serialReused';
import { shortKey } from './shortKey';
import { signatureMismatch } from './signatureMismatch';
import { tooManyIntermediates } from './tooManyIntermediates';
import { unknownCa } from './unknownCa';
import { unknownCritical } from './unknownCritical';
import { unsupportedKey } from './unsupportedKey';
import { unsupportedSignature } from './unsupportedSignature';
import { weakKey } from './weakKey';
import { weakSignature } from './weakSignature';
import { wildcardUnusable } from './wildcardUnusable';

/** The one check that reports each kind of problem; the compiler asks for one where a kind is new. */
export const checkOfProblem: Readonly<Record<CertificateProblemKind, CertificateCheck>> = {
  malformed,
  'self-signed': selfSigned,
  'unknown-ca': unknownCa,
  'missing-intermediate': missingIntermediate,
  'bad-signature': badSignature,
  'untrusted-leaf-as-anchor': loneLeaf,
  'common-name-only': commonNameOnly,
  'name-mismatch': nameMismatch,
  'ip-in-dns-name': nameMismatch,
  'wildcard-unusable': wildcardUnusable,
  'weak-key': weakKey,
  expired,
  'not-yet-valid': notYetValid,
  'not-for-servers': notForServers,
  'weak-signature': weakSignature,
  'unsupported-signature': unsupportedSignature,
  'signature-mismatch': signatureMismatch,
  'unsupported-key': unsupportedKey,
  'not-a-ca': notACa,
  'no-cert-sign': noCertSign,
  'path-too-long': pathTooLong,
  'name-constraint': nameConstraint,
  'unknown-critical': unknownCritical,
  policy,
  'key-usage': keyUsage,
  'lifetime-too-long': lifetimeTooLong,
  'non-unique-name': nonUniqueName,
  'not-logged': noSct,
  'any-purpose-only': anyPurposeOnly,
  'leaf-is-ca': leafIsCa,
  'must-staple': mustStaple,
  revoked,
  'bad-staple': badStaple,
  'serial-reused': serialReused,
  'too-many-intermediates': tooManyIntermediates,
};

/** What is good to know of a chain beside what a browser has against it. */
const advice: readonly Check[] = [
  fetchedIntermediate,
  firefoxStore,
  firefoxPath,
  pageException,
  expiresSoon,
  issuerExpiresFirst,
  shortKey,
  nextLifetime,
];

export const certificateChecks: readonly Check[] = [...new Set(Object.values(checkOfProblem)), ...advice];
