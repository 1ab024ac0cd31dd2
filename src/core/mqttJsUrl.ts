/** What mqtt.js hands to `new WebSocket()`, or the message of the error that is thrown instead. */
export type MqttJsOpens = { url: string } | { throws: string };

/** The parts of a URL after mqtt.js has chosen between `ws:` and `wss:`. */
export interface MqttJsUrlParts {
  secure: boolean;
  /** Without brackets. */
  hostname: string;
  port: number;
  path: string;
}

/** Characters that mqtt.js escapes and the URL standard leaves alone (npm `url`, `autoEscape`). */
const escapedByMqttJs = /['`{}|^\\]/g;

/**
 * What mqtt.js 5 hands to `new WebSocket()` in a browser.
 *
 * mqtt.js joins the parts itself and loses the brackets of an IPv6 address on the way
 * (MQTT.js 5.16.0, `src/lib/connect/ws.ts`, `buildUrl`).
 */
export function mqttJsOpens(parts: MqttJsUrlParts): MqttJsOpens {
  const url = `${parts.secure ? 'wss' : 'ws'}://${parts.hostname}:${parts.port}${parts.path}`;
  return parts.hostname.includes(':')
    ? { throws: `Failed to construct 'WebSocket': The URL '${url}' is invalid.` }
    : { url };
}

/** Path and query in the spelling in which mqtt.js asks for them. */
export function mqttJsPath(path: string): string {
  return path.replace(
    escapedByMqttJs,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Without a scheme, mqtt.js takes `host:` for it and the port for the host; without a port it finds no scheme at all. */
export function mqttJsOpensWithoutScheme(writtenPort: string | undefined): MqttJsOpens {
  return writtenPort === undefined ? { throws: 'Missing protocol' } : { url: `ws://${writtenPort}:80/` };
}

/** User name and password as mqtt.js reads them, `null` where there is none. */
export interface UserInfo {
  username: string | null;
  password: string | null;
}

/**
 * Reads the text before the `@` of a URL: decoded first and then split at the last colon that has something on both
 * sides (MQTT.js 5.16.0, `src/lib/connect/index.ts`, `parseAuthOptions`). Returns `null` where it cannot be decoded.
 */
export function mqttJsUserInfo(written: string): UserInfo | null {
  if (written === '') return { username: null, password: null };
  const decoded = decode(written);
  if (decoded === null) return null;
  const [, username, password] = /^(.+):(.+)$/.exec(decoded) ?? [];
  return username === undefined || password === undefined
    ? { username: decoded, password: null }
    : { username, password };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
