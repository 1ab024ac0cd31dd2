import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

/** A WebSocket opening handshake that is to be sent (RFC 6455 section 4.1). */
export interface UpgradeRequest {
  host: string;
  port: number;
  secure: boolean;
  /** Path and query, with their secrets. */
  path: string;
  subprotocol: string;
}

export interface PreparedRequest {
  bytes: Buffer;
  /** `Sec-WebSocket-Key`, which the response has to prove that it saw. */
  key: string;
}

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** The handshake as Chromium writes it: brokers and proxies refuse by header and by size. */
export function browserUpgrade(request: UpgradeRequest, origin: string): PreparedRequest {
  const key = newKey();
  return prepare(request, key, [
    ['Host', hostHeader(request)],
    ['Connection', 'Upgrade'],
    ['Pragma', 'no-cache'],
    ['Cache-Control', 'no-cache'],
    ['User-Agent', userAgent],
    ['Upgrade', 'websocket'],
    ['Origin', origin],
    ['Sec-WebSocket-Version', '13'],
    ['Accept-Encoding', request.secure ? 'gzip, deflate, br, zstd' : 'gzip, deflate'],
    ['Accept-Language', 'en-US,en;q=0.9'],
    ['Sec-WebSocket-Key', key],
    ['Sec-WebSocket-Extensions', 'permessage-deflate; client_max_window_bits'],
    ['Sec-WebSocket-Protocol', request.subprotocol],
  ]);
}

/** The handshake of a Node client: no `Origin` unless one is given, and no extension, so that frames need no inflating. */
export function bareUpgrade(request: UpgradeRequest, origin: string | null = null): PreparedRequest {
  const key = newKey();
  return prepare(request, key, [
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', key],
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Protocol', request.subprotocol],
    ...(origin === null ? [] : [['Origin', origin] satisfies [string, string]]),
    ['Host', hostHeader(request)],
  ]);
}

function newKey(): string {
  return randomBytes(16).toString('base64');
}

function prepare(
  request: UpgradeRequest,
  key: string,
  headers: readonly [name: string, value: string][],
): PreparedRequest {
  const lines = [`GET ${request.path} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return { bytes: Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), key };
}

function hostHeader({ host, port, secure }: UpgradeRequest): string {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return port === (secure ? 443 : 80) ? name : `${name}:${port}`;
}
