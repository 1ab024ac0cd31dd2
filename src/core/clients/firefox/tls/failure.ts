import type { Failure, HelloAnswer, TlsFailure } from '../../../evidence';
import type { Prediction } from '../../../report';
import { unknown } from '../../prediction';
import { alertError } from './alerts';
import { closed, handshakeFails, timedOut } from './outcome';
import { plainTextOutcome } from './plainText';

/** Versions that Firefox does not speak, as Node names them. */
const oldVersions: readonly string[] = ['SSLv3', 'TLSv1', 'TLSv1.1'];

/** What our platform says of a signature over the handshake that the key in the certificate did not make. */
const wrongSignature =
  /INVALID_PADDING|BAD_SIGNATURE|WRONG_SIGNATURE_LENGTH|BLOCK_TYPE_IS_NOT_01|PADDING_CHECK_FAILED|DATA_TOO_LARGE|WRONG_CURVE|BAD_ECPOINT|DIGEST_CHECK_FAILED|FIRST_OCTET_INVALID|LAST_OCTET_INVALID|SLEN_CHECK_FAILED/;

/** A suite that needs another kind of key than the certificate has. */
const wrongKey = /WRONG_CERTIFICATE_TYPE|WRONG_SIGNATURE_TYPE|UNKNOWN_CERTIFICATE_TYPE/;

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

/**
 * Whether only our own platform refuses what came, be it a certificate that Firefox reads, or a key usage that it does not
 * look at.
 */
export function isOurRefusal(failure: Failure): boolean {
  return (
    failure.layer === 'tls' &&
    failure.kind === 'other' &&
    failure.chain !== undefined &&
    !wrongSignature.test(failure.code) &&
    !wrongKey.test(failure.code)
  );
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
      return refusalOutcome(failure.code, stage);
  }
}

function refusalOutcome(code: string, stage: 'before-hello' | 'after-hello'): Prediction {
  if (wrongSignature.test(code)) return handshakeFails('SEC_ERROR_BAD_SIGNATURE');
  if (wrongKey.test(code)) return handshakeFails('SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM');
  if (stage === 'after-hello') return unknown;
  if (/VERSION|PROTOCOL/.test(code)) return handshakeFails('SSL_ERROR_UNSUPPORTED_VERSION');
  if (/CIPHER/.test(code)) return handshakeFails('SSL_ERROR_NO_CYPHER_OVERLAP');
  return handshakeFails('SSL_ERROR_RX_MALFORMED_SERVER_HELLO');
}
