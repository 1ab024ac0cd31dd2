import { PkixError } from '../errors';
import type { Candidate, Pool } from '../path/pool';
import { isNumberTaken } from '../path/serialNumbers';
import { finding, type Finding, unreadable } from './finding';

/**
 * What NSS has against a certificate as an issuer, before mozilla::pkix looks at it: it is asked whether it trusts it, and
 * needs to read it for that (`GetCertTrust`, `security/certverifier/NSSCertDBTrustDomain.cpp`).
 */
export function judgeIssuerByNss(candidate: Candidate, pool: Pool): Finding | null {
  return judgeNumber(candidate, pool, 'NS_ERROR_FAILURE') ?? judgeReading(candidate);
}

/** The same of the server's own, in the handshake (`lib/ssl/ssl3con.c`, `ssl3_CompleteHandleCertificate`). */
export function judgeServerByNss(candidate: Candidate, pool: Pool): Finding | null {
  return judgeNumber(candidate, pool, 'SEC_ERROR_REUSED_ISSUER_AND_SERIAL') ?? judgeReading(candidate);
}

function judgeNumber(
  candidate: Candidate,
  pool: Pool,
  error: 'NS_ERROR_FAILURE' | 'SEC_ERROR_REUSED_ISSUER_AND_SERIAL',
): Finding | null {
  if (!isNumberTaken(candidate, pool)) return null;
  return finding(error, candidate, (certificate) => ({ kind: 'serial-reused', certificate }));
}

function judgeReading(candidate: Candidate): Finding | null {
  if (candidate.nss !== null || candidate.store === 'system') return null;
  return unreadable(candidate, new PkixError('SEC_ERROR_LIBRARY_FAILURE', 'what NSS cannot read'));
}
