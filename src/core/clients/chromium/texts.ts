import type { HttpFailure, TcpFailure, TlsFailure } from '../../evidence';
import type { HandshakeFault } from '../handshakeResponse';

const timedOut = 'WebSocket opening handshake timed out';

/** Chromium's text for a failed TCP connection (`net/base/net_error_list.h`). */
export function chromiumTcpError(failure: TcpFailure): string {
  switch (failure.kind) {
    case 'refused':
      return 'net::ERR_CONNECTION_REFUSED';
    case 'timeout':
      return 'net::ERR_CONNECTION_TIMED_OUT';
    case 'unreachable':
      return 'net::ERR_ADDRESS_UNREACHABLE';
    case 'reset':
      return 'net::ERR_CONNECTION_RESET';
    case 'other':
      return 'net::ERR_CONNECTION_FAILED';
  }
}

/** Bytes that BoringSSL waits for before it judges what came: the header of a record. */
const recordHeaderLength = 5;

/**
 * What Chromium says of an alert (`net/ssl/openssl_ssl_util.cc`, `MapOpenSSLErrorSSL`). Those that speak of a certificate mean the client's, even
 * where it sent none; `handshake_failure` is meant as the answer to a ClientHello.
 */
const alertErrors: Readonly<Record<string, string>> = {
  handshake_failure: 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  protocol_version: 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  insufficient_security: 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  unrecognized_name: 'net::ERR_SSL_UNRECOGNIZED_NAME_ALERT',
  bad_certificate: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  unsupported_certificate: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  certificate_revoked: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  certificate_expired: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  certificate_unknown: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  certificate_required: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  unknown_ca: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  decompression_failure: 'net::ERR_SSL_DECOMPRESSION_FAILURE_ALERT',
  bad_record_mac: 'net::ERR_SSL_BAD_RECORD_MAC_ALERT',
  decrypt_error: 'net::ERR_SSL_DECRYPT_ERROR_ALERT',
};

export function chromiumTlsError(failure: TlsFailure): string {
  // An end in good order is out of place in a handshake.
  if (failure.alert === 'close_notify') return 'net::ERR_SSL_PROTOCOL_ERROR';
  switch (failure.kind) {
    case 'alert':
      return alertErrors[failure.alert ?? ''] ?? 'net::ERR_SSL_PROTOCOL_ERROR';
    case 'no-common-parameters':
      return 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH';
    case 'not-tls':
      return failure.firstBytes !== null && bytesIn(failure.firstBytes) < recordHeaderLength
        ? 'net::ERR_CONNECTION_CLOSED'
        : 'net::ERR_SSL_PROTOCOL_ERROR';
    case 'other':
      return 'net::ERR_SSL_PROTOCOL_ERROR';
    case 'closed':
      return 'net::ERR_CONNECTION_CLOSED';
    case 'reset':
      return 'net::ERR_CONNECTION_RESET';
    case 'timeout':
      return timedOut;
  }
}

/** How many bytes a Base64 text stands for. */
function bytesIn(base64: string): number {
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
}

export function chromiumHttpError(failure: HttpFailure): string {
  switch (failure.kind) {
    case 'not-http':
      return 'net::ERR_INVALID_HTTP_RESPONSE';
    case 'closed':
      return 'Connection closed before receiving a handshake response';
    case 'reset':
      return 'net::ERR_CONNECTION_RESET';
    case 'timeout':
      return timedOut;
    case 'head-too-long':
      return 'net::ERR_RESPONSE_HEADERS_TOO_BIG';
  }
}

/** Chromium's sentence for a response that is no valid handshake (`websocket_basic_handshake_stream.cc`). */
export function chromiumHandshakeError(fault: HandshakeFault): string {
  switch (fault.kind) {
    case 'authentication':
      return 'HTTP Authentication failed; no valid credentials available';
    case 'proxy-authentication':
      return 'net::ERR_UNEXPECTED_PROXY_AUTH';
    default:
      return `Error during WebSocket handshake: ${handshakeSentence(fault)}`;
  }
}

function handshakeSentence(
  fault: Exclude<HandshakeFault, { kind: 'authentication' | 'proxy-authentication' }>,
): string {
  switch (fault.kind) {
    case 'status':
      return `Unexpected response code: ${fault.status}`;
    case 'header-missing':
      return `'${fault.header}' header is missing`;
    case 'header-twice':
      return `'${fault.header}' header must not appear more than once in a response`;
    case 'upgrade-value':
      return `'Upgrade' header value is not 'WebSocket': ${fault.value}`;
    case 'connection-value':
      return "'Connection' header value must contain 'Upgrade'";
    case 'accept-mismatch':
      return "Incorrect 'Sec-WebSocket-Accept' header value";
    case 'subprotocol-missing':
      return "Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received";
    case 'subprotocol-mismatch':
      return `'Sec-WebSocket-Protocol' header value '${fault.value}' in response does not match any of sent values`;
    case 'extension':
      return `Found an unsupported extension '${fault.name}' in 'Sec-WebSocket-Extensions' header`;
    case 'extension-twice':
      return 'Received duplicate permessage-deflate response';
  }
}
