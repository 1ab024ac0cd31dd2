import { fromBase64 } from '../../../text';
import type { Prediction } from '../../../report';
import { closed, handshakeFails } from './outcome';

/** Longest record of TLS 1.3 (RFC 8446 section 5.2), which is what Firefox offers first. */
const maxRecord = 16_384 + 256;
const headerLength = 5;

/** Content types of records. */
const firstType = 20;
const lastType = 24;

/**
 * What Firefox makes of an answer that is no TLS: it takes the first five bytes for the header of a record, whose length
 * stands in the last two of them, and waits for that many (NSS `lib/ssl/ssl3gthr.c`, `ssl3_GatherData`).
 * @param firstBytes Base64, as in `TlsFailure`
 */
export function plainTextOutcome(firstBytes: string | null): Prediction {
  const bytes = firstBytes === null ? new Uint8Array() : fromBase64(firstBytes);
  const [type = 0, , , high = 0, low = 0] = bytes;
  const length = high * 256 + low;
  if (bytes.length < headerLength) return closed;
  if (length > maxRecord) return handshakeFails('SSL_ERROR_RX_RECORD_TOO_LONG');
  const isWhole = bytes.length >= headerLength + length;
  const isUnknown = type < firstType || type > lastType;
  return isWhole && isUnknown ? handshakeFails('SSL_ERROR_RX_UNKNOWN_RECORD_TYPE') : closed;
}
