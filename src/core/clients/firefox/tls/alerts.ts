/** Firefox' names for alerts (NSS `lib/ssl/ssl3con.c`, `ssl3_HandleAlert`), by the names of RFC 8446 section 6. */
const alertErrors: Readonly<Record<string, string>> = {
  unexpected_message: 'SSL_ERROR_HANDSHAKE_UNEXPECTED_ALERT',
  bad_record_mac: 'SSL_ERROR_BAD_MAC_ALERT',
  decryption_failed: 'SSL_ERROR_DECRYPTION_FAILED_ALERT',
  record_overflow: 'SSL_ERROR_RECORD_OVERFLOW_ALERT',
  decompression_failure: 'SSL_ERROR_DECOMPRESSION_FAILURE_ALERT',
  handshake_failure: 'SSL_ERROR_HANDSHAKE_FAILURE_ALERT',
  no_certificate: 'SSL_ERROR_NO_CERTIFICATE',
  bad_certificate: 'SSL_ERROR_BAD_CERT_ALERT',
  unsupported_certificate: 'SSL_ERROR_UNSUPPORTED_CERT_ALERT',
  certificate_revoked: 'SSL_ERROR_REVOKED_CERT_ALERT',
  certificate_expired: 'SSL_ERROR_EXPIRED_CERT_ALERT',
  certificate_unknown: 'SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT',
  illegal_parameter: 'SSL_ERROR_ILLEGAL_PARAMETER_ALERT',
  unknown_ca: 'SSL_ERROR_UNKNOWN_CA_ALERT',
  access_denied: 'SSL_ERROR_ACCESS_DENIED_ALERT',
  decode_error: 'SSL_ERROR_DECODE_ERROR_ALERT',
  decrypt_error: 'SSL_ERROR_DECRYPT_ERROR_ALERT',
  export_restriction: 'SSL_ERROR_EXPORT_RESTRICTION_ALERT',
  protocol_version: 'SSL_ERROR_PROTOCOL_VERSION_ALERT',
  insufficient_security: 'SSL_ERROR_INSUFFICIENT_SECURITY_ALERT',
  internal_error: 'SSL_ERROR_INTERNAL_ERROR_ALERT',
  inappropriate_fallback: 'SSL_ERROR_INAPPROPRIATE_FALLBACK_ALERT',
  user_canceled: 'SSL_ERROR_USER_CANCELED_ALERT',
  no_renegotiation: 'SSL_ERROR_NO_RENEGOTIATION_ALERT',
  missing_extension: 'SSL_ERROR_MISSING_EXTENSION_ALERT',
  unsupported_extension: 'SSL_ERROR_UNSUPPORTED_EXTENSION_ALERT',
  certificate_unobtainable: 'SSL_ERROR_CERTIFICATE_UNOBTAINABLE_ALERT',
  unrecognized_name: 'SSL_ERROR_UNRECOGNIZED_NAME_ALERT',
  bad_certificate_status_response: 'SSL_ERROR_BAD_CERT_STATUS_RESPONSE_ALERT',
  bad_certificate_hash_value: 'SSL_ERROR_BAD_CERT_HASH_VALUE_ALERT',
  certificate_required: 'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT',
  no_application_protocol: 'SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL',
  // It has no name among those of RFC 8446.
  alert_121: 'SSL_ERROR_ECH_REQUIRED_ALERT',
};

/**
 * @param stage before the ServerHello, a handshake failure is taken to be about cipher suites
 */
export function alertError(alert: string | null, stage: 'before-hello' | 'after-hello'): string {
  if (alert === 'handshake_failure' && stage === 'before-hello') return 'SSL_ERROR_NO_CYPHER_OVERLAP';
  return alertErrors[alert ?? ''] ?? 'SSL_ERROR_RX_UNKNOWN_ALERT';
}
