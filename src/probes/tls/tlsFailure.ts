import type { TlsFailure } from '../../core/evidence';
import { alertName, closeNotify } from '../../core/tls/alerts';
import { looksLikeTls } from '../../core/tls/records';
import { errorText } from '../errorText';
import { maxFirstBytes } from '../limits';
import type { RecordingTap } from './recordingTap';

/** What was seen of a connection that failed under TLS. */
interface Observed {
  tap: RecordingTap;
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
  const received = observed.tap.recorded();
  const base = { layer: 'tls', alert: null, firstBytes: null } as const;
  const text = textOf(observed);
  if (received.length > 0 && !looksLikeTls(received)) {
    const firstBytes = received.subarray(0, maxFirstBytes).toString('base64');
    return { ...base, ...text, kind: 'not-tls', firstBytes };
  }
  const alert = observed.alerts.find((description) => description !== closeNotify) ?? alertIn(observed.error);
  if (alert !== null) return { ...base, ...text, kind: 'alert', alert: alertName(alert) };
  return { ...base, ...text, kind: kindOf(observed, text.code) };
}

function kindOf({ tap, timedOut }: Observed, code: string): TlsFailure['kind'] {
  if (timedOut) return 'timeout';
  if (nothingInCommon.test(code)) return 'no-common-parameters';
  if (tap.ending === 'closed') return 'closed';
  if (tap.ending === 'error' || code === 'ECONNRESET' || code === 'EPIPE') return 'reset';
  return 'other';
}

function textOf({ tap, error, timedOut }: Observed): { code: string; message: string } {
  if (timedOut) return { code: 'ETIMEDOUT', message: 'No answer to the TLS handshake' };
  const cause = tap.endingError ?? error;
  return cause === null ? { code: 'ECONNRESET', message: 'The connection was closed' } : errorText(cause);
}

/** An alert under keys that are not known shows only in the error; both libraries end it with the alert's number. */
function alertIn(error: Error | null): number | null {
  const number = /SSL alert number (\d+)/.exec(error?.message ?? '')?.[1];
  return number === undefined ? null : Number(number);
}
