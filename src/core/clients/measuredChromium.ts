import type { BrowserFact, PageMqtt, PageSocket } from '../evidence';
import type { Prediction } from '../report';
import { connects, fails, unknown } from './prediction';

/** What the launched browser did, in the form in which predictions are made. */
export function measuredChromium({ socket, mqtt, trustApplied }: BrowserFact): Prediction {
  // Certificates that were to count as imported, but could not be: the run says nothing about that question.
  if (trustApplied === false) return unknown;
  // The run gave up before the browser did, so its own words are not known.
  return socket.outcome === 'timeout' ? unknown : measuredPage(socket, mqtt);
}

/** What mqtt.js did in a page, with the reason of the WebSocket underneath where that is known. */
export function measuredPage(socket: PageSocket, mqtt: PageMqtt): Prediction {
  if (mqtt.outcome === 'connected') return connects;
  if (mqtt.outcome === 'threw') return fails(mqtt.error);
  if (socket.outcome !== 'open') return fails(socket.error, socket.closeCode);
  return fails(mqtt.error, mqtt.connackCode === null ? mqtt.closeCode : null);
}
