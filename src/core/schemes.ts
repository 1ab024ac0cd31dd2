/** Schemes that mqtt.js 5 knows by name; in a browser all of them end as `ws:` or `wss:`. */
export const knownSchemes = ['ws', 'wss', 'mqtt', 'mqtts', 'tcp', 'ssl', 'tls', 'http', 'https'] as const;
export type KnownScheme = (typeof knownSchemes)[number];

/** How mqtt.js in Node reaches the same URL. */
export type DesktopTransport = 'websocket' | 'tcp' | 'tls';

export interface DesktopEndpoint {
  transport: DesktopTransport;
  port: number;
}

export function isKnownScheme(scheme: string): scheme is KnownScheme {
  return knownSchemes.some((known) => known === scheme);
}

/** Whether mqtt.js uses TLS for it in a browser; all others become `ws:`. */
export function isSecure(scheme: KnownScheme): boolean {
  return scheme === 'wss' || scheme === 'mqtts';
}

/** mqtt.js drops the path for every other scheme (MQTT.js 5.16.0, `src/lib/connect/index.ts`). */
export function keepsPath(scheme: KnownScheme): boolean {
  return scheme === 'ws' || scheme === 'wss';
}

/** The port that mqtt.js takes in a browser where none is written. */
export function defaultPort(secure: boolean): number {
  return secure ? 443 : 80;
}

/** What mqtt.js in Node opens: MQTT on TCP for every scheme that it does not know, as `https:`. */
export function desktopOf(scheme: KnownScheme, port: number | null): DesktopEndpoint {
  switch (scheme) {
    case 'ws':
      return { transport: 'websocket', port: port ?? 80 };
    case 'wss':
      return { transport: 'websocket', port: port ?? 443 };
    case 'mqtt':
    case 'tcp':
    case 'http':
    case 'https':
      return { transport: 'tcp', port: port ?? 1883 };
    case 'mqtts':
    case 'ssl':
    case 'tls':
      return { transport: 'tls', port: port ?? 8883 };
  }
}
