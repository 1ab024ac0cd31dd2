import type { TcpFailure, TlsFailure } from '../../evidence';

/** Firefox' names for network errors (`xpcom/base/ErrorList.py`). */
export function firefoxTcpError(failure: TcpFailure): string {
  switch (failure.kind) {
    case 'refused':
      return 'NS_ERROR_CONNECTION_REFUSED';
    case 'timeout':
      return 'NS_ERROR_NET_TIMEOUT';
    case 'reset':
      return 'NS_ERROR_NET_RESET';
    case 'unreachable':
    case 'other':
      return 'NS_ERROR_CONNECTION_REFUSED';
  }
}

/** Firefox' names for failed handshakes (NSS `sslerr.h`). */
export function firefoxTlsError(failure: TlsFailure): string {
  switch (failure.kind) {
    case 'alert':
      return firefoxAlertError(failure.alert);
    case 'no-common-parameters':
      return 'SSL_ERROR_UNSUPPORTED_VERSION';
    case 'not-tls':
      return 'SSL_ERROR_RX_RECORD_TOO_LONG';
    case 'closed':
      return 'PR_END_OF_FILE_ERROR';
    case 'reset':
      return 'PR_CONNECT_RESET_ERROR';
    case 'timeout':
      return 'NS_ERROR_NET_TIMEOUT';
    case 'other':
      return 'SSL_ERROR_RX_MALFORMED_SERVER_HELLO';
  }
}

export function firefoxAlertError(alert: string | null): string {
  switch (alert) {
    case 'protocol_version':
      return 'SSL_ERROR_PROTOCOL_VERSION_ALERT';
    case 'handshake_failure':
      return 'SSL_ERROR_NO_CYPHER_OVERLAP';
    case 'certificate_required':
      return 'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT';
    case 'unrecognized_name':
      return 'SSL_ERROR_UNRECOGNIZED_NAME_ALERT';
    case 'no_application_protocol':
      return 'SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL';
    case 'internal_error':
      return 'SSL_ERROR_INTERNAL_ERROR_ALERT';
    default:
      return 'SSL_ERROR_HANDSHAKE_FAILURE_ALERT';
  }
}
