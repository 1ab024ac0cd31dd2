import type { MqttVersion } from '../../core/subprotocol';

/** What a page is asked to open. Plain JSON. */
export interface SocketRequest {
  url: string;
  /** Subprotocol to offer. */
  subprotocol: string;
  /** When to give up, in ms. */
  timeoutMs: number;
}

/** What a page hands to `mqtt.connect()`. Plain JSON; holds secrets. */
export interface MqttRequest {
  url: string;
  protocolVersion: MqttVersion;
  clientId: string | null;
  username: string | null;
  password: string | null;
  /** When to give up, in ms; also mqtt.js' `connectTimeout`. */
  timeoutMs: number;
}
