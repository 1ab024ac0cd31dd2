import type { CertificateProblem } from '../../certificate/problem';

/**
 * Chromium's one error for a list of problems. It maps a path's errors to status flags, keeps "invalid" for what has no
 * flag of its own, and reports the most serious flag (`net/cert/cert_verify_proc_builtin.cc`,
 * `MapPathBuilderErrorsToCertStatus`; `net/cert/cert_status_flags.cc`, `MapCertStatusToNetError`).
 */
export function chromiumCertificateError(problems: readonly CertificateProblem[]): string | null {
  const has = (...kinds: CertificateProblem['kind'][]) => problems.some(({ kind }) => kinds.includes(kind));
  if (has('malformed')) return 'net::ERR_SSL_SERVER_CERT_BAD_FORMAT';

  const untrusted = has('self-signed', 'unknown-ca', 'missing-intermediate');
  const badDate = has('expired', 'not-yet-valid');
  const weakKey = has('weak-key');
  const unflagged = has('not-for-servers', 'weak-signature', 'not-a-ca', 'untrusted-leaf-as-anchor');
  if (unflagged && !untrusted && !badDate && !weakKey) return 'net::ERR_CERT_INVALID';
  if (untrusted) return 'net::ERR_CERT_AUTHORITY_INVALID';
  if (has('name-mismatch', 'ip-in-dns-name', 'common-name-only')) return 'net::ERR_CERT_COMMON_NAME_INVALID';
  if (weakKey) return 'net::ERR_CERT_WEAK_KEY';
  if (badDate) return 'net::ERR_CERT_DATE_INVALID';
  return has('key-usage') ? 'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE' : null;
}
