import type { BrowserFact, BrowserFailure } from '../core/evidence';
import type { ResolveOverride } from '../core/request';
import type { MqttVersion } from '../core/subprotocol';

/** What to open in a browser. Holds secrets and is never written anywhere. */
export interface BrowserRequest {
  /** `auto` finds one, else the path of an executable. */
  browser: string;
  /** What `mqtt.connect()` is given in the page. */
  url: string;
  /** What the bare WebSocket is given; `null` where mqtt.js has no URL to open, as for an IPv6 address. */
  socketUrl: string | null;
  /** Origin of the page; `null`: a page that is really served from 127.0.0.1. */
  pageOrigin: string | null;
  /** What the bare WebSocket offers: `mqtt` or `mqttv3.1`. */
  subprotocol: string;
  connect: {
    protocolVersion: MqttVersion;
    clientId: string | null;
    username: string | null;
    password: string | null;
  };
  resolve: ResolveOverride[];
  /** CAs that count as imported by the user, Base64 of the DER. */
  trust: string[];
  /** Upper bound for everything, in ms. */
  timeoutMs: number;
}

export type BrowserOutcome =
  | { kind: 'measured'; fact: BrowserFact }
  | { kind: 'none-found' }
  | { kind: 'failed'; failure: BrowserFailure };
