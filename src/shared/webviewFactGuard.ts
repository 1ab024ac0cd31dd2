import type { Fact, Failure, WebviewFact } from '../core/evidence';
import { anyOf, isFiniteNumber, objectOf, oneOf, type Guard } from '../core/guards';
import { isPageMqtt, isPageSocket, isShortText } from '../core/pageGuards';

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
