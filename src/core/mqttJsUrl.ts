/** The parts of a URL after mqtt.js has chosen between `ws:` and `wss:`. */
export interface MqttJsUrlParts {
  secure: boolean;
  /** Without brackets. */
  hostname: string;
  port: number;
  path: string;
}

/**
 * What mqtt.js 5 hands to `new WebSocket()` in a browser, or the message of the error that this throws.
 *
 * mqtt.js joins the parts itself and loses the brackets of an IPv6 address on the way
 * (MQTT.js 5.16.0, `src/lib/connect/ws.ts`, `buildUrl`).
 */
export function mqttJsOpens(parts: MqttJsUrlParts): { url: string } | { throws: string } {
  const url = `${parts.secure ? 'wss' : 'ws'}://${parts.hostname}:${parts.port}${parts.path}`;
  return parts.hostname.includes(':')
    ? { throws: `Failed to construct 'WebSocket': The URL '${url}' is invalid.` }
    : { url };
}
