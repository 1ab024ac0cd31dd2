import type { Fact, WebviewFact } from '../core/evidence';
import {
  anyOf,
  isBoolean,
  isFiniteNumber,
  isRecord,
  isText,
  nullOr,
  objectOf,
  oneOf,
  textUpTo,
  type Guard,
} from '../core/guards';
import { isDiagnosisView, type DiagnosisView } from './view';
import { isWebviewObservation } from './webviewFactGuard';
import type { MqttVersion } from '../core/subprotocol';

/** What the panel's page is to try by itself. Holds secrets: it is sent once and kept nowhere. */
export interface WebviewRun {
  /** What a bare WebSocket is to open. */
  socketUrl: string;
  /** What mqtt.js is given, without user info. */
  mqttUrl: string;
  username: string | null;
  password: string | null;
  clientId: string | null;
  protocolVersion: MqttVersion;
  /** Upper bound in ms. */
  timeoutMs: number;
}

/** From the extension to the panel's page. */
export type HostMessage =
  | { type: 'init'; language: string; bundle: Record<string, string> | null; view: DiagnosisView }
  | { type: 'view'; view: DiagnosisView }
  | { type: 'measure'; id: number; run: WebviewRun }
  | { type: 'stopMeasuring'; id: number }
  | { type: 'reply'; id: number; ok: true }
  | { type: 'reply'; id: number; ok: false; message: string };

/** What a button of the panel asks for. */
export type PanelAction =
  | { name: 'runAgain' }
  | { name: 'cancel' }
  | { name: 'copyMarkdown' }
  | { name: 'saveJson' }
  | { name: 'showLog' }
  /** Judge as though the certificate of the chain with this fingerprint was trusted. */
  | { name: 'assumeTrust'; fingerprint: string }
  /** The same with a CA certificate that the user chooses. */
  | { name: 'assumeTrustFile' }
  | { name: 'endAssumption' }
  | { name: 'copyText'; text: string };

/** From the panel's page to the extension. Every `request` is answered by one `reply`. */
export type PageMessage =
  | { type: 'ready' }
  | { type: 'request'; id: number; action: PanelAction }
  | { type: 'measured'; id: number; fact: Fact<WebviewFact> };

/** Actions that wait for a person at a dialog. */
const asksUser: readonly PanelAction['name'][] = ['saveJson', 'assumeTrustFile'];

/** How long the page waits for the reply to a request, in ms. */
export function replyLimit(action: PanelAction): number {
  return asksUser.includes(action.name) ? 600_000 : 10_000;
}

const isPanelAction: Guard<PanelAction> = anyOf<PanelAction>(
  objectOf({ name: oneOf('runAgain') }),
  objectOf({ name: oneOf('cancel') }),
  objectOf({ name: oneOf('copyMarkdown') }),
  objectOf({ name: oneOf('saveJson') }),
  objectOf({ name: oneOf('showLog') }),
  objectOf({ name: oneOf('assumeTrust'), fingerprint: textUpTo(64) }),
  objectOf({ name: oneOf('assumeTrustFile') }),
  objectOf({ name: oneOf('endAssumption') }),
  objectOf({ name: oneOf('copyText'), text: textUpTo(200_000) }),
);

export const isPageMessage: Guard<PageMessage> = anyOf<PageMessage>(
  objectOf({ type: oneOf('ready') }),
  objectOf({ type: oneOf('request'), id: isFiniteNumber, action: isPanelAction }),
  objectOf({ type: oneOf('measured'), id: isFiniteNumber, fact: isWebviewObservation }),
);

const isWebviewRun: Guard<WebviewRun> = objectOf({
  socketUrl: isText,
  mqttUrl: isText,
  username: nullOr(isText),
  password: nullOr(isText),
  clientId: nullOr(isText),
  protocolVersion: oneOf(3, 4, 5),
  timeoutMs: isFiniteNumber,
});

function isBundle(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

export const isHostMessage: Guard<HostMessage> = anyOf<HostMessage>(
  objectOf({ type: oneOf('init'), language: isText, bundle: nullOr(isBundle), view: isDiagnosisView }),
  objectOf({ type: oneOf('view'), view: isDiagnosisView }),
  objectOf({ type: oneOf('measure'), id: isFiniteNumber, run: isWebviewRun }),
  objectOf({ type: oneOf('stopMeasuring'), id: isFiniteNumber }),
  anyOf<Extract<HostMessage, { type: 'reply' }>>(
    objectOf({ type: oneOf('reply'), id: isFiniteNumber, ok: isTrue }),
    objectOf({ type: oneOf('reply'), id: isFiniteNumber, ok: isFalse, message: isText }),
  ),
);

function isTrue(value: unknown): value is true {
  return isBoolean(value) && value;
}

function isFalse(value: unknown): value is false {
  return isBoolean(value) && !value;
}
