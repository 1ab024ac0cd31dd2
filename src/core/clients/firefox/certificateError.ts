import type { ChainJudgement } from '../../certificate/judge';
import { oid } from '../../certificate/oids';
import type { ParsedCertificate } from '../../certificate/parse';
import type { CertificateProblemKind } from '../../certificate/problem';

/** The errors of mozilla::pkix and the name check, most telling first: trust, then dates, then the name. */
const certificateErrors: readonly [CertificateProblemKind, string][] = [
  ['malformed', 'SEC_ERROR_BAD_DER'],
  ['self-signed', 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT'],
  ['unknown-ca', 'SEC_ERROR_UNKNOWN_ISSUER'],
  ['missing-intermediate', 'SEC_ERROR_UNKNOWN_ISSUER'],
  ['weak-signature', 'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED'],
  ['weak-key', 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE'],
  ['not-a-ca', 'SEC_ERROR_CA_CERT_INVALID'],
  ['not-for-servers', 'SEC_ERROR_INADEQUATE_CERT_TYPE'],
  ['expired', 'SEC_ERROR_EXPIRED_CERTIFICATE'],
  ['not-yet-valid', 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE'],
  ['name-mismatch', 'SSL_ERROR_BAD_CERT_DOMAIN'],
  ['ip-in-dns-name', 'SSL_ERROR_BAD_CERT_DOMAIN'],
  ['common-name-only', 'SSL_ERROR_BAD_CERT_DOMAIN'],
];

/** Firefox' one error for a chain; `null` where it accepts it. */
export function firefoxCertificateError({ problems, sent }: ChainJudgement): string | null {
  const found = certificateErrors.find(([kind]) => problems.some((problem) => problem.kind === kind));
  return found?.[1] ?? leafError(sent[0] ?? null);
}

/** What Firefox alone has against a leaf: it may be no authority, and has to name its purpose if it names any. */
function leafError(leaf: ParsedCertificate | null): string | null {
  if (leaf?.basicConstraints?.ca === true) return 'MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY';
  const purposes = leaf?.extendedKeyUsage ?? null;
  return purposes === null || purposes.includes(oid.serverAuth) ? null : 'SEC_ERROR_INADEQUATE_CERT_TYPE';
}
