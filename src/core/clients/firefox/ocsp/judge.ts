import type { StapleFault } from '../../../certificate/problem';
import { type CertificateError, PkixError, reading } from '../errors';
import { addressOfResponder } from '../format/authorityInfoAccess';
import type { BackCert } from '../format/certificate';
import { extensionOid } from '../format/oids';
import { maxInput } from '../format/reader';
import { readValidity } from '../format/time';
import type { Candidate } from '../path/pool';
import { finding, type Finding } from '../rules/finding';
import { type Answer, readAnswers } from './answers';
import { checkResponder } from './responder';
import { readResponse } from './response';
import type { Staple } from './staple';

/** What a stapled response is held against. */
export interface StapleQuestion {
  staple: Staple;
  /** From the server to the anchor. */
  path: readonly Candidate[];
  now: Date;
}

/** A certificate that mozilla::pkix has read, and its index. */
export interface Issuer {
  index: number;
  certificate: BackCert;
}

const dayMs = 86_400_000;

/** Of certificates that live shorter nobody asks whether they were revoked (`security.pki.cert_short_lifetime_in_days`). */
const shortLifetimeMs = 10 * dayMs;

/** Faults that many servers have, for which Firefox would rather ask by itself. */
const forgivable: readonly CertificateError[] = [
  'SEC_ERROR_OCSP_TRY_SERVER_LATER',
  'SEC_ERROR_OCSP_INVALID_SIGNING_CERT',
  'MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING',
];

/**
 * What a stapled OCSP response says against a certificate (`security/certverifier/NSSCertDBTrustDomain.cpp`,
 * `CheckRevocationByOCSP`). An old response, and some others that are no use, are forgiven where Firefox has another way
 * to find out. Where that is the responder, it has the last word, but only if it answers (`HandleOCSPFailure`).
 */
export function judgeStapledResponse(question: StapleQuestion): Finding | null {
  const { path } = question;
  const [server, issuer] = path;
  if (server === undefined || issuer === undefined || !server.reading.ok || !issuer.reading.ok) return null;
  const certificate = server.reading.value;
  const { error, isOld } = outcomeOf(question, certificate, {
    index: issuer.index,
    certificate: issuer.reading.value,
  });
  if (error === null) return null;
  const hasPublicRoot = path.at(-1)?.store === 'bundled';
  const isForgivable = isOld || forgivable.includes(error);
  if (isForgivable && (hasPublicRoot || isShortLived(certificate))) return null;
  const found = finding(error, server, (shown) =>
    error === 'SEC_ERROR_REVOKED_CERTIFICATE'
      ? { kind: 'revoked', certificate: shown }
      : { kind: 'bad-staple', certificate: shown, reason: reasonOf(error) },
  );
  const responder = isForgivable ? responderOf(certificate) : null;
  return responder === null ? found : { ...found, unasked: responder };
}

function outcomeOf(
  { staple, now }: StapleQuestion,
  certificate: BackCert,
  issuer: Issuer,
): { error: CertificateError | null; isOld: boolean } {
  const result = reading(() => {
    if (staple.response.length > maxInput)
      throw new PkixError('SEC_ERROR_OCSP_MALFORMED_RESPONSE', 'too long');
    const basic = readResponse(staple.response);
    checkResponder(basic, certificate.issuer, issuer, staple, now);
    return readAnswers(basic.rest, certificate, issuer.certificate, now);
  });
  if (result.ok) return answerOf(result.value);
  const { error } = result.error;
  return { error: error === 'SEC_ERROR_BAD_DER' ? 'SEC_ERROR_OCSP_MALFORMED_RESPONSE' : error, isOld: false };
}

function answerOf(answer: Answer | null): { error: CertificateError | null; isOld: boolean } {
  if (answer === null) return { error: 'MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING', isOld: false };
  const { status, isOld } = answer;
  switch (status) {
    case 'good':
      return { error: isOld ? 'SEC_ERROR_OCSP_OLD_RESPONSE' : null, isOld };
    case 'revoked':
      return { error: 'SEC_ERROR_REVOKED_CERTIFICATE', isOld };
    case 'unknown':
      return { error: 'SEC_ERROR_OCSP_UNKNOWN_CERT', isOld };
  }
}

function isShortLived({ validity }: BackCert): boolean {
  const dates = reading(() => readValidity(validity));
  return dates.ok && dates.value.notAfter.getTime() - dates.value.notBefore.getTime() < shortLifetimeMs;
}

function responderOf({ extensions }: BackCert): string | null {
  const access = extensions.get(extensionOid.authorityInfoAccess);
  return access === undefined ? null : (addressOfResponder(access) ?? null);
}

function reasonOf(error: CertificateError): StapleFault {
  switch (error) {
    case 'SEC_ERROR_OCSP_UNKNOWN_CERT':
      return 'unknown';
    case 'SEC_ERROR_OCSP_OLD_RESPONSE':
      return 'old';
    default:
      return 'unusable';
  }
}
