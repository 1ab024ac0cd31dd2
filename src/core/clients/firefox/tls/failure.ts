import type { Failure, HelloAnswer, TlsFailure } from '../../../evidence';
import type { Prediction } from '../../../report';
import { unknown } from '../../prediction';
import { isWrongKey, isWrongSignature } from '../../serverKeyFailure';
import { alertError } from './alerts';
import { closed, handshakeFails, timedOut } from './outcome';
import { plainTextOutcome } from './plainText';

/** Versions that Firefox does not speak, as Node names them. */
const oldVersions: readonly string[] = ['SSLv3', 'TLSv1', 'TLSv1.1'];

/** What Firefox does where its own ClientHello failed. `null`: it was answered. */
export function helloOutcome({ answer }: HelloAnswer): Prediction | null {
  if (answer.kind === 'failed') return failureOutcome(answer.failure, 'before-hello');
  return oldVersions.includes(answer.protocol) ? handshakeFails('SSL_ERROR_UNSUPPORTED_VERSION') : null;
}

/** What Firefox does where a handshake with its offer failed. */
export function handshakeOutcome(failure: Failure): Prediction {
  if (failure.layer !== 'tls') return unknown;
  return failureOutcome(failure, failure.chain === undefined ? 'before-hello' : 'after-hello');
}

function failureOutcome(failure: TlsFailure, stage: 'before-hello' | 'after-hello'): Prediction {
  switch (failure.kind) {
    case 'alert':
      return handshakeFails(alertError(failure.alert, stage));
    case 'not-tls':
      return plainTextOutcome(failure.firstBytes);
    case 'closed':
    case 'reset':
      return closed;
    case 'timeout':
      return timedOut;
    case 'no-common-parameters':
    case 'other':
      return refusalOutcome(failure, stage);
  }
}

function refusalOutcome(failure: TlsFailure, stage: 'before-hello' | 'after-hello'): Prediction {
  const { code } = failure;
  if (isWrongSignature(failure)) return handshakeFails('SEC_ERROR_BAD_SIGNATURE');
  if (isWrongKey(failure)) return handshakeFails('SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM');
  // OpenSSL's limit is 100 KiB, NSS' 128 KiB (`lib/ssl/sslimpl.h`, `MAX_HANDSHAKE_MSG_LEN`).
  if (/EXCESSIVE_MESSAGE_SIZE/.test(code)) return handshakeFails('SSL_ERROR_RX_MALFORMED_HANDSHAKE');
  if (stage === 'after-hello') return unknown;
  if (/VERSION|PROTOCOL/.test(code)) return handshakeFails('SSL_ERROR_UNSUPPORTED_VERSION');
  if (/CIPHER/.test(code)) return handshakeFails('SSL_ERROR_NO_CYPHER_OVERLAP');
  return handshakeFails('SSL_ERROR_RX_MALFORMED_SERVER_HELLO');
}
