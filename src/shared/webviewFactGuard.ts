import type { Failure, Fact, HttpHeader, PageMqtt, PageSocket, WebviewFact } from '../core/evidence';
import {
  anyOf,
  isFiniteNumber,
  isText,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  pairOf,
  textUpTo,
  type Guard,
} from '../core/guards';

const isShortText = textUpTo(2_000);
const isHeader: Guard<HttpHeader> = pairOf(isShortText, isShortText);

const isPageSocket: Guard<PageSocket> = objectOf({
  outcome: oneOf('open', 'failed', 'threw', 'timeout'),
  error: nullOr(isShortText),
  closeCode: nullOr(isFiniteNumber),
  closeReason: isShortText,
  status: nullOr(isFiniteNumber),
  headers: listOf(isHeader, 100),
  subprotocol: nullOr(isShortText),
  ms: isFiniteNumber,
});

const isPageMqtt: Guard<PageMqtt> = objectOf({
  outcome: oneOf('connected', 'failed', 'threw', 'timeout'),
  error: nullOr(isShortText),
  connackCode: nullOr(isFiniteNumber),
  closeCode: nullOr(isFiniteNumber),
  openedUrl: nullOr(isText),
  echoMs: nullOr(isFiniteNumber),
  events: listOf(objectOf({ at: isFiniteNumber, name: isShortText, detail: isShortText }), 50),
  ms: isFiniteNumber,
});

const isWebviewFact: Guard<WebviewFact> = objectOf({
  userAgent: isShortText,
  origin: isShortText,
  socket: isPageSocket,
  mqtt: isPageMqtt,
});

const isPageFailure: Guard<Failure> = anyOf<Failure>(
  objectOf({
    layer: oneOf('browser'),
    kind: oneOf('launch', 'crashed', 'timeout', 'protocol'),
    code: isShortText,
    message: isShortText,
  }),
  objectOf({ layer: oneOf('internal'), kind: oneOf('bug'), code: isShortText, message: isShortText }),
);

/**
 * What the panel's page says about its own connection. The page talks to a broker that nobody vouches for,
 * so everything that it sends is bounded.
 */
export const isWebviewObservation: Guard<Fact<WebviewFact>> = anyOf<Fact<WebviewFact>>(
  objectOf({
    status: oneOf('ok'),
    vantage: oneOf('webview'),
    at: isFiniteNumber,
    ms: isFiniteNumber,
    value: isWebviewFact,
  }),
  objectOf({
    status: oneOf('failed'),
    vantage: oneOf('webview'),
    at: isFiniteNumber,
    ms: isFiniteNumber,
    failure: isPageFailure,
  }),
  objectOf({
    status: oneOf('skipped'),
    vantage: oneOf('webview'),
    reason: oneOf('not-reached', 'not-applicable', 'not-asked', 'cancelled'),
  }),
);
