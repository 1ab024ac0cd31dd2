import type { CertificateQuestion } from '../certificateVerdict';
import { type CertificateError, reading } from './errors';
import { isNameless } from './names/distinguishedName';
import { isForHost } from './names/hostName';
import { readStaple } from './ocsp/staple';
import { Search, type SearchOptions } from './path/build';
import { isSelfSigned } from './path/issuers';
import type { Failure, Outcome } from './path/outcome';
import type { Candidate, Pool } from './path/pool';
import { extensionOid } from './format/oids';
import { readValidity } from './format/time';
import type { BackCert } from './format/certificate';
import { rsaSizes, serverUsages } from './rules/context';
import type { Finding } from './rules/finding';
import { judgeTransparency } from './rules/transparency';
import { judgeStaple } from './rules/tlsFeatures';

/** What Firefox says of a chain: its one error, what led to it, and the way that it went. */
export interface Verification {
  error: CertificateError | null;
  /** `null` where the way has no end, or no name fits. */
  finding: Finding | null;
  path: Candidate[];
}

/** Errors that a self-signed certificate has another name for. */
const selfSignedErrors: readonly CertificateError[] = [
  'SEC_ERROR_UNKNOWN_ISSUER',
  'SEC_ERROR_BAD_SIGNATURE',
  'SEC_ERROR_INADEQUATE_KEY_USAGE',
];

/** Errors that a wrong host is worse than. */
const dateErrors: readonly CertificateError[] = [
  'SEC_ERROR_EXPIRED_CERTIFICATE',
  'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
  'SEC_ERROR_INVALID_TIME',
];

/** Verifies a server's certificate as `VerifySSLServerCert` does (`security/certverifier/CertVerifier.cpp`). */
export function verify(server: Candidate, pool: Pool, question: CertificateQuestion): Verification {
  const outcome = buildPath(server, pool, { now: question.now, staple: readStaple(question) });
  const certificate = server.reading.ok ? server.reading.value : null;
  if (!outcome.ok) return explainFailure(server, certificate, pool, outcome, question.host);
  if (certificate === null) return { error: null, finding: null, path: outcome.path };
  const { path } = outcome;
  const staple = certificate.extensions.get(extensionOid.tlsFeature);
  const refused = judgeStaple(server, staple, question.handshake.stapled);
  if (refused !== null) return { error: refused.error, finding: refused, path };
  const isFor = isForHost(certificate, question.host, path.at(-1)?.store === 'bundled');
  return { error: isFor ? null : 'SSL_ERROR_BAD_CERT_DOMAIN', finding: null, path };
}

function explainFailure(
  server: Candidate,
  certificate: BackCert | null,
  pool: Pool,
  { error, finding, path }: Failure,
  host: string,
): Verification {
  if (certificate === null) return { error, finding, path };
  if (selfSignedErrors.includes(error) && isSelfSigned(server, pool))
    return { error: 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', finding: null, path: [server] };
  // Firefox asks whether the issuer is one that is known for intercepting, and needs its name for that.
  if (error === 'SEC_ERROR_UNKNOWN_ISSUER' && isNameless(certificate.issuer))
    return { error: 'SEC_ERROR_BAD_DER', finding, path };
  // Nobody asks for the host of a certificate whose own dates cannot be read.
  const isComparable = dateErrors.includes(error) && reading(() => readValidity(certificate.validity)).ok;
  if (isComparable && !isForHost(certificate, host, false))
    return { error: 'SSL_ERROR_BAD_CERT_DOMAIN', finding: null, path };
  return { error, finding, path };
}

/** `VerifyCert`: weak keys are tried last, and what they lead to is what counts. */
function buildPath(server: Candidate, pool: Pool, options: Pick<SearchOptions, 'now' | 'staple'>): Outcome {
  const [strong, weak] = rsaSizes;
  const outcome = judgeLogging(buildForUsages(server, pool, { ...options, minRsaBits: strong }), server);
  if (outcome.ok) return outcome;
  return judgeLogging(buildForUsages(server, pool, { ...options, minRsaBits: weak }), server);
}

/** `BuildCertChainForOneKeyUsage`: one usage is enough. */
function buildForUsages(server: Candidate, pool: Pool, options: Omit<SearchOptions, 'usage'>): Outcome {
  const [first, ...others] = serverUsages;
  let outcome = new Search(pool, { ...options, usage: first }).from(server);
  for (const usage of others) {
    if (outcome.ok || outcome.error !== 'SEC_ERROR_INADEQUATE_KEY_USAGE') return outcome;
    outcome = new Search(pool, { ...options, usage }).from(server);
  }
  return outcome.ok ? outcome : { ...outcome, error: 'SEC_ERROR_INADEQUATE_KEY_USAGE' };
}

function judgeLogging(outcome: Outcome, { reading }: Candidate): Outcome {
  if (!outcome.ok || !reading.ok) return outcome;
  const finding = judgeTransparency(outcome.path, reading.value);
  return finding === null ? outcome : { ok: false, error: finding.error, finding, path: outcome.path };
}
