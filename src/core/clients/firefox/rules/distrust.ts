import { PkixError, reading } from '../errors';
import { readValidity } from '../format/time';
import type { Candidate } from '../path/pool';
import { type Finding, unreadable } from './finding';

/**
 * Firefox' own roots may be distrusted from some day on, so that it needs the dates of the server's certificate as soon as a
 * path ends at one (`security/certverifier/NSSCertDBTrustDomain.cpp`, `IsDistrustedCertificateChain`).
 */
export function judgeDistrustDate(path: readonly Candidate[]): Finding | null {
  const [server] = path;
  if (server === undefined || !server.reading.ok || path.at(-1)?.store !== 'bundled') return null;
  const { validity } = server.reading.value;
  const dates = reading(() => readValidity(validity));
  return dates.ok
    ? null
    : unreadable(server, new PkixError('SEC_ERROR_LIBRARY_FAILURE', dates.error.message));
}
