/**
 * Names that mozilla::pkix and Firefox' own verifier end with (`MOZILLA_PKIX_MAP_LIST` in `mozpkix/Result.h`, NSS
 * `lib/util/secerr.h`, `lib/ssl/sslerr.h`), as far as a chain and a host can lead to them.
 */
export type CertificateError =
  | 'SEC_ERROR_BAD_DER'
  | 'SEC_ERROR_BAD_SIGNATURE'
  | 'SEC_ERROR_CA_CERT_INVALID'
  | 'SEC_ERROR_CERT_BAD_ACCESS_LOCATION'
  | 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE'
  | 'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED'
  | 'SEC_ERROR_EXPIRED_CERTIFICATE'
  | 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE'
  | 'SEC_ERROR_EXTENSION_VALUE_INVALID'
  | 'SEC_ERROR_INADEQUATE_CERT_TYPE'
  | 'SEC_ERROR_INADEQUATE_KEY_USAGE'
  | 'SEC_ERROR_INVALID_ARGS'
  | 'SEC_ERROR_INVALID_KEY'
  | 'SEC_ERROR_INVALID_TIME'
  | 'SEC_ERROR_LIBRARY_FAILURE'
  | 'SEC_ERROR_OCSP_BAD_SIGNATURE'
  | 'SEC_ERROR_OCSP_FUTURE_RESPONSE'
  | 'SEC_ERROR_OCSP_INVALID_SIGNING_CERT'
  | 'SEC_ERROR_OCSP_MALFORMED_REQUEST'
  | 'SEC_ERROR_OCSP_MALFORMED_RESPONSE'
  | 'SEC_ERROR_OCSP_OLD_RESPONSE'
  | 'SEC_ERROR_OCSP_REQUEST_NEEDS_SIG'
  | 'SEC_ERROR_OCSP_SERVER_ERROR'
  | 'SEC_ERROR_OCSP_TRY_SERVER_LATER'
  | 'SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST'
  | 'SEC_ERROR_OCSP_UNKNOWN_CERT'
  | 'SEC_ERROR_OCSP_UNKNOWN_RESPONSE_STATUS'
  | 'SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID'
  | 'SEC_ERROR_REUSED_ISSUER_AND_SERIAL'
  | 'SEC_ERROR_REVOKED_CERTIFICATE'
  | 'SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION'
  | 'SEC_ERROR_UNKNOWN_ISSUER'
  | 'SEC_ERROR_UNSUPPORTED_EC_POINT_FORM'
  | 'SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE'
  | 'SEC_ERROR_UNSUPPORTED_KEYALG'
  | 'SSL_ERROR_BAD_CERT_DOMAIN'
  | 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE'
  | 'SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM'
  | 'SSL_ERROR_RX_MALFORMED_CERTIFICATE'
  | 'SSL_ERROR_WEAK_SERVER_CERT_KEY'
  | 'MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY'
  | 'MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME'
  | 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE'
  | 'MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY'
  | 'MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING'
  | 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE'
  | 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE'
  | 'MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING'
  | 'MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING'
  | 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT'
  | 'MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH'
  | 'MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA'
  | 'NS_ERROR_FAILURE';

/** Errors that end the handshake at the server's certificate, before it is verified. */
const handshakeErrors: readonly string[] = [
  'SEC_ERROR_LIBRARY_FAILURE',
  'SEC_ERROR_REUSED_ISSUER_AND_SERIAL',
  'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE',
  'SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM',
  'SSL_ERROR_RX_MALFORMED_CERTIFICATE',
  'SSL_ERROR_WEAK_SERVER_CERT_KEY',
] satisfies CertificateError[];

export function isOfHandshake(error: string | null): boolean {
  return error !== null && handshakeErrors.includes(error);
}

/** What a reading of bytes ends with: the error that Firefox names, and where the bytes are wrong. */
export class PkixError extends Error {
  override name = 'PkixError';

  constructor(
    readonly error: CertificateError,
    message: string,
    /** Object identifier (dotted) of the extension that is at fault; `null` for other parts. */
    readonly extension: string | null = null,
  ) {
    super(message);
  }
}

export function badDer(message: string): PkixError {
  return new PkixError('SEC_ERROR_BAD_DER', message);
}

/** A value, or the error that reading it ended with. */
export type Reading<T> = { ok: true; value: T } | { ok: false; error: PkixError };

/** Runs a reading. Errors that are no statement about the bytes pass through. */
export function reading<T>(read: () => T): Reading<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof PkixError) return { ok: false, error };
    throw error;
  }
}
