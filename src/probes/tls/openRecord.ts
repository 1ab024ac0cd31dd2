import { createDecipheriv, createHmac } from 'node:crypto';
import type { KeyEpoch, OpenRecord } from '../../core/tls/serverFlight';
import type { KeyLog } from './keyLog';

interface Suite {
  cipher: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';
  hash: 'sha256' | 'sha384';
  keyLength: number;
}

/** The suites of TLS 1.3 that servers choose (RFC 8446 appendix B.4). */
const suites: Readonly<Record<number, Suite>> = {
  0x1301: { cipher: 'aes-128-gcm', hash: 'sha256', keyLength: 16 },
  0x1302: { cipher: 'aes-256-gcm', hash: 'sha384', keyLength: 32 },
  0x1303: { cipher: 'chacha20-poly1305', hash: 'sha256', keyLength: 32 },
};

const labels: Readonly<Record<KeyEpoch, string>> = {
  handshake: 'SERVER_HANDSHAKE_TRAFFIC_SECRET',
  application: 'SERVER_TRAFFIC_SECRET_0',
};

const ivLength = 12;
const tagLength = 16;

/** Opens a server's TLS 1.3 records with the secrets that this side of the connection has (RFC 8446 sections 5.2, 5.3 and 7.3). */
export function recordOpener(keys: KeyLog): OpenRecord {
  return (epoch, sequence, record, hello) => {
    const suite = suites[hello.cipherSuite];
    const secret = keys.get(labels[epoch]);
    const isLongEnough = record.fragment.length > tagLength;
    if (suite === undefined || secret === undefined || !isLongEnough) return null;
    const key = expandLabel(suite.hash, secret, 'key', suite.keyLength);
    const nonce = nonceFor(expandLabel(suite.hash, secret, 'iv', ivLength), sequence);
    return decrypt(suite.cipher, key, nonce, record.header, record.fragment);
  };
}

function decrypt(
  cipher: Suite['cipher'],
  key: Buffer,
  nonce: Buffer,
  header: Uint8Array,
  fragment: Uint8Array,
): Uint8Array | null {
  const ciphertext = fragment.subarray(0, fragment.length - tagLength);
  const decipher = newDecipher(cipher, key, nonce);
  decipher.setAuthTag(fragment.subarray(fragment.length - tagLength));
  decipher.setAAD(header, { plaintextLength: ciphertext.length });
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    // The tag does not fit: not these keys, or not this record.
    return null;
  }
}

function newDecipher(cipher: Suite['cipher'], key: Buffer, nonce: Buffer) {
  return cipher === 'chacha20-poly1305'
    ? createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
    : createDecipheriv(cipher, key, nonce, { authTagLength: tagLength });
}

/** HKDF-Expand-Label with an empty context (RFC 8446 section 7.1); one block of HMAC is enough for every length asked for. */
function expandLabel(hash: Suite['hash'], secret: Buffer, label: string, length: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`, 'latin1');
  const info = Buffer.concat([
    Buffer.from([length >> 8, length & 0xff, name.length]),
    name,
    Buffer.from([0, 1]),
  ]);
  return createHmac(hash, secret).update(info).digest().subarray(0, length);
}

function nonceFor(iv: Buffer, sequence: number): Buffer {
  const nonce = Buffer.from(iv);
  const start = ivLength - 4;
  nonce.writeUInt32BE((nonce.readUInt32BE(start) ^ sequence) >>> 0, start);
  return nonce;
}
