import type { TlsFailure } from '../../core/evidence';
import { alertName, closeNotify } from '../../core/tls/alerts';
import { looksLikeTls } from '../../core/tls/records';
import { errorText } from '../errorText';
import { maxFirstBytes } from '../limits';

/** What the peer sent, and how it ended the connection under TLS. */
export interface Recording {
  /** From the first byte on, `maxFirstBytes` of them at least where there were more. */
  received: Buffer;
  ending: 'none' | 'closed' | 'error';
  endingError: Error | null;
}

/** What was seen of a connection that failed under TLS. */
interface Observed {
  recording: Recording;
  /** Description bytes of the alerts that could be read. */
  alerts: readonly number[];
  /** Error of the TLS layer; `null` where there was only an end, or a time limit. */
  error: Error | null;
  timedOut: boolean;
}

/** Reasons of OpenSSL and BoringSSL for giving up on this side because nothing offered was taken up. */
const nothingInCommon =
  /UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|WRONG_SSL_VERSION|VERSION_TOO_LOW|WRONG_CIPHER|UNKNOWN_CIPHER|NO_CIPHERS|WRONG_CURVE|WRONG_SIGNATURE_TYPE|UNSUPPORTED_ELLIPTIC|DH_KEY_TOO_SMALL|BAD_DH_VALUE|NO_SUITABLE|UNSAFE_LEGACY|LEGACY_SIGALG|UNKNOWN_CERTIFICATE_TYPE/;

/** Names a failure by the bytes that came, which say more than the platform's error does. */
export function tlsFailure(observed: Observed): TlsFailure {
  const { received } = observed.recording;
  const base = { layer: 'tls', alert: null, firstBytes: null } as const;
  if (received.length > 0 && !looksLikeTls(received)) {
    const firstBytes = received.subarray(0, maxFirstBytes).toString('base64');
    return { ...base, ...textOf(observed, 'The answer is no TLS'), kind: 'not-tls', firstBytes };
  }
  const number =
    observed.alerts.find((description) => description !== closeNotify) ?? alertIn(observed.error);
  if (number !== null) {
    const alert = alertName(number);
    return { ...base, ...textOf(observed, `Alert ${alert}`), kind: 'alert', alert };
  }
  const text = textOf(observed, null);
  // An end in good order is no complaint, but in the midst of a handshake not the same as one without a word.
  const alert = observed.alerts.includes(closeNotify) ? alertName(closeNotify) : null;
  return { ...base, ...text, kind: kindOf(observed, text.code), alert };
}

function kindOf({ recording, timedOut }: Observed, code: string): TlsFailure['kind'] {
  if (timedOut) return 'timeout';
  if (nothingInCommon.test(code)) return 'no-common-parameters';
  if (recording.ending === 'closed') return 'closed';
  if (recording.ending === 'error' || code === 'ECONNRESET' || code === 'EPIPE') return 'reset';
  return 'other';
}

/** @param protocol what broke the protocol, in our words, where the platform has none for it */
function textOf(
  { recording, error, timedOut }: Observed,
  protocol: string | null,
): { code: string; message: string } {
  if (timedOut) return { code: 'ETIMEDOUT', message: 'No answer to the TLS handshake' };
  const cause = recording.endingError ?? error;
  if (cause !== null) return errorText(cause);
  return protocol === null
    ? { code: 'ECONNRESET', message: 'The connection was closed' }
    : { code: 'EPROTO', message: protocol };
}

/** An alert under keys that are not known shows only in the error; both libraries end it with the alert's number. */
function alertIn(error: Error | null): number | null {
  const number = /SSL alert number (\d+)/.exec(error?.message ?? '')?.[1];
  return number === undefined ? null : Number(number);
}
