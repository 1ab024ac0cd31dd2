import type { Fact, MqttFact } from '../evidence';
import { mqttJsRefusal } from '../mqtt/connack';
import type { Prediction } from '../report';
import { connects, fails, unknown } from './prediction';

/** Close code of a connection that ends without a close frame (RFC 6455 section 7.1.5). */
const abnormal = 1006;

/** How `ws` begins what it has against a frame (ws 8, `lib/receiver.js`). */
const framing = 'Invalid WebSocket frame';

/** How the probe, and not a parser, says that the packets themselves were sound, but not to be expected. */
const unexpected = / before CONNACK$/;

/**
 * What mqtt.js says of a session; it reports a refusal, a time-out and bytes that it cannot read, and nothing when the
 * peer just ends it. A page is told of no broken frame either: there the browser closes the WebSocket by itself.
 */
export function sessionOutcome(session: Fact<MqttFact>, where: 'page' | 'node'): Prediction {
  if (session.status !== 'ok') return unknown;
  const { connack, ended, protocolError, credentials } = session.value;
  if (connack === null) {
    if (protocolError !== null && !unexpected.test(protocolError))
      return where === 'page' && protocolError.startsWith(framing)
        ? fails(null, abnormal)
        : fails(protocolError);
    return ended === null ? fails('connack timeout') : fails(null, ended.code ?? abnormal);
  }
  if (connack.code === 0) return connects;
  // Without the credentials that a client would send, the refusal says nothing about that client.
  return credentials === 'withheld' ? unknown : fails(mqttJsRefusal(connack.code));
}
