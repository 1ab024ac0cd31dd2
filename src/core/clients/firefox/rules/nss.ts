import type { CertificateHandshake } from '../../certificateVerdict';
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

/**
 * What NSS has against the message with the certificates (`lib/ssl/ssl3con.c`, `ssl3_CompleteHandleCertificate`): of those, it
 * takes the server's own apart. Up to TLS 1.2, none may be empty.
 */
export function judgeMessage(pool: Pool, { protocol }: CertificateHandshake): Finding | null {
  const [server, ...others] = pool.sent;
  if (server === undefined) return null;
  const isOld = protocol !== 'TLSv1.3';
  return (
    (isOld ? judgeLength(server) : null) ??
    judgeNumber(server, pool, 'SEC_ERROR_REUSED_ISSUER_AND_SERIAL') ??
    judgeReading(server) ??
    (isOld ? (others.map(judgeLength).find((one) => one !== null) ?? null) : null)
  );
}

function judgeLength(candidate: Candidate): Finding | null {
  if (candidate.bytes.length > 0) return null;
  return unreadable(candidate, new PkixError('SSL_ERROR_RX_MALFORMED_CERTIFICATE', 'no bytes'));
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
