/** Schemes that mqtt.js 5 has a transport for, in Node or in a mini-program. */
const transports = ['ws', 'wss', 'mqtt', 'mqtts', 'tcp', 'ssl', 'tls', 'wx', 'wxs', 'ali', 'alis'];
const httpSchemes = ['http', 'https'];
const browserSchemes = ['ws', 'wss', 'wx', 'wxs', 'ali', 'alis'];

/** Whether mqtt.js knows this very value of `protocol`; case counts (MQTT.js 5.16.0, `src/lib/connect/index.ts`). */
export function isTransport(scheme: string): boolean {
  return transports.includes(scheme.replace('+unix', ''));
}

export function isHttp(scheme: string): boolean {
  return httpSchemes.includes(scheme);
}

/** Schemes that mqtt.js has no WebSocket transport for, so that a browser gets another one in their place. */
export function isForNodeOnly(scheme: string): boolean {
  return isTransport(scheme) && !scheme.includes('+unix') && !browserSchemes.includes(scheme);
}

export function isWebSocket(scheme: string): boolean {
  return scheme === 'ws' || scheme === 'wss';
}

/** Whether people mean TLS by it, whatever mqtt.js makes of it. */
export function meansTls(scheme: string): boolean {
  return ['wss', 'mqtts', 'ssl', 'tls', 'https', 'wxs', 'alis'].includes(scheme.toLowerCase());
}
