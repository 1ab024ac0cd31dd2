import { ByteReader } from './bytes';

export interface ServerHello {
  /** The chosen version, as 0x0303 for TLS 1.2 and 0x0304 for TLS 1.3. */
  version: number;
  cipherSuite: number;
  /** The group of TLS 1.3's key share; `null` before TLS 1.3. */
  group: number | null;
  /** It is a HelloRetryRequest (RFC 8446 section 4.1.4): the server asks for another key share. */
  isRetryRequest: boolean;
}

const supportedVersionsExtension = 43;
const keyShareExtension = 51;

/** SHA-256 of "HelloRetryRequest", which stands in place of the random (RFC 8446 section 4.1.3). */
const retryRandom = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';

/**
 * Reads a ServerHello (RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3).
 * @throws TruncatedError
 */
export function readServerHello(body: Uint8Array): ServerHello {
  const reader = new ByteReader(body);
  const legacyVersion = reader.number(2);
  const random = reader.take(32);
  reader.vector(1);
  const cipherSuite = reader.number(2);
  reader.number(1);
  const hello: ServerHello = {
    version: legacyVersion,
    cipherSuite,
    group: null,
    isRetryRequest: hex(random) === retryRandom,
  };
  if (reader.remaining === 0) return hello;
  for (const { type, data } of readExtensions(reader.vector(2))) {
    const content = new ByteReader(data);
    if (type === supportedVersionsExtension) hello.version = content.number(2);
    if (type === keyShareExtension) hello.group = content.number(2);
  }
  return hello;
}

/**
 * Splits a block of extensions.
 * @throws TruncatedError
 */
export function readExtensions(block: Uint8Array): { type: number; data: Uint8Array }[] {
  const reader = new ByteReader(block);
  const extensions: { type: number; data: Uint8Array }[] = [];
  while (reader.remaining > 0) extensions.push({ type: reader.number(2), data: reader.vector(2) });
  return extensions;
}

/** The named group of a ServerKeyExchange with ECDHE (RFC 8422 section 5.4); `null` for other key exchanges. */
export function readEcdheGroup(body: Uint8Array): number | null {
  const namedCurve = 3;
  const [curveType, high = 0, low = 0] = body;
  return curveType === namedCurve ? high * 256 + low : null;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
