import type { CertificateProblem } from '../../../certificate/problem';
import type { ParsedCertificate } from '../../../certificate/parse';
import type { CertificateHandshake } from '../../certificateVerdict';
import type { Key } from '../format/publicKey';
import { readLeafKey, readLeafUsage, usageBit } from './leaf';

/** What one step of the connection says: Chromium's error, or `null` where it goes on, and why. */
export interface StepVerdict {
  error: string | null;
  problems: CertificateProblem[];
}

const protocolError = 'net::ERR_SSL_PROTOCOL_ERROR';

/** What stands in the way of the handshake before the certificates are verified, and what only after. */
export interface HandshakeVerdict {
  before: StepVerdict;
  after: StepVerdict;
}

const goesOn: StepVerdict = { error: null, problems: [] };

/**
 * What BoringSSL itself has against the server's certificate (`ssl/tls13_both.cc`, `ssl/handshake_client.cc`; errors by
 * `net/ssl/openssl_ssl_util.cc`). TLS 1.3 asks for the key usage before the certificates are verified, TLS 1.2 after.
 */
export function judgeHandshake(
  der: Uint8Array,
  shown: ParsedCertificate | null,
  { protocol, cipher }: CertificateHandshake,
): HandshakeVerdict {
  const result = readLeafKey(der);
  if ('reason' in result) return { before: unreadable(result.reason, shown), after: goesOn };
  const { key } = result;
  if (protocol === null || protocol === 'TLSv1.3') {
    return {
      before: judgeUsage(der, shown, usageBit.digitalSignature),
      after: canSign(key) ? goesOn : wrongKey(shown),
    };
  }
  const encrypts = usesRsaKeyExchange(cipher);
  const fits = fitsCipher(key, cipher) && !(key.kind === 'ec' && key.curve === 'P-521');
  if (!fits) return { before: wrongKey(shown), after: goesOn };
  if (!encrypts && !canSign(key)) return { before: goesOn, after: wrongKey(shown) };
  const bit = encrypts ? usageBit.keyEncipherment : usageBit.digitalSignature;
  return { before: goesOn, after: judgeUsage(der, shown, bit) };
}

function unreadable(reason: string, shown: ParsedCertificate | null): StepVerdict {
  return isUnknownKind(shown)
    ? wrongKey(shown)
    : { error: protocolError, problems: [{ kind: 'malformed', part: 'certificate', reason, position: 0 }] };
}

/** A sound key of a kind that BoringSSL does not have, as far as our own reading can tell. */
function isUnknownKind(shown: ParsedCertificate | null): boolean {
  switch (shown?.publicKey.kind) {
    case 'rsa-pss':
    case 'ed448':
      return true;
    case 'ec':
      return !/^P-(256|384|521)$/.test(shown.publicKey.curve);
    case 'other':
      return shown.publicKey.algorithm !== '?';
    case 'rsa':
    case 'ed25519':
    case undefined:
      return false;
  }
}

function wrongKey(shown: ParsedCertificate | null): StepVerdict {
  return {
    error: protocolError,
    problems: shown === null ? [] : [{ kind: 'unsupported-key', certificate: shown }],
  };
}

function judgeUsage(der: Uint8Array, shown: ParsedCertificate | null, bit: number): StepVerdict {
  switch (readLeafUsage(der, bit)) {
    case 'allowed':
      return goesOn;
    case 'refused':
      return {
        error: 'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE',
        problems: shown === null ? [] : [{ kind: 'key-usage', certificate: shown }],
      };
    case 'unreadable':
      return {
        error: protocolError,
        problems: [{ kind: 'malformed', part: 'extension', reason: 'keyUsage', position: 0 }],
      };
  }
}

/** Chromium offers no signature scheme for P-521 and Ed25519 (`SSLClientSocketImpl::Init`, `net/socket/ssl_client_socket_impl.cc`). */
function canSign(key: Key): boolean {
  return key.kind !== 'ed25519' && !(key.kind === 'ec' && key.curve === 'P-521');
}

/** Ed25519 uses the suites of ECDSA (`ssl_cipher_auth_mask_for_key`, boringssl `ssl/ssl_cipher.cc`). */
function fitsCipher(key: Key, cipher: string | null): boolean {
  if (cipher === null) return true;
  return cipher.includes('ECDSA') ? key.kind === 'ec' || key.kind === 'ed25519' : key.kind === 'rsa';
}

/** Suites without an ephemeral key exchange have names without its name in Node, as `AES128-GCM-SHA256`. */
function usesRsaKeyExchange(cipher: string | null): boolean {
  return cipher !== null && !/^(ECDHE|DHE|TLS_)/.test(cipher);
}
