import type { HttpHeader, PageMqtt, PageSocket } from './evidence';
import {
  isFiniteNumber,
  isText,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  pairOf,
  textUpTo,
  type Guard,
} from './guards';

/** What one text of a page's observation may have at most. */
export const isShortText = textUpTo(2_000);
const isHeader: Guard<HttpHeader> = pairOf(isShortText, isShortText);

export const isPageSocket: Guard<PageSocket> = objectOf({
  outcome: oneOf('open', 'failed', 'threw', 'timeout'),
  error: nullOr(isShortText),
  closeCode: nullOr(isFiniteNumber),
  closeReason: isShortText,
  status: nullOr(isFiniteNumber),
  headers: listOf(isHeader, 100),
  subprotocol: nullOr(isShortText),
  ms: isFiniteNumber,
});

export const isPageMqtt: Guard<PageMqtt> = objectOf({
  outcome: oneOf('connected', 'failed', 'threw', 'timeout'),
  error: nullOr(isShortText),
  connackCode: nullOr(isFiniteNumber),
  closeCode: nullOr(isFiniteNumber),
  openedUrl: nullOr(isText),
  echoMs: nullOr(isFiniteNumber),
  events: listOf(objectOf({ at: isFiniteNumber, name: isShortText, detail: isShortText }), 50),
  ms: isFiniteNumber,
});
