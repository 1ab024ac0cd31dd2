import { createHmac } from 'node:crypto';

/** Lengths for AES-128-GCM, RFC 5288 section 3. */
const keyLength = 16;
const saltLength = 4;

/** What one direction encrypts with. */
export interface DirectionKeys {
  key: Buffer;
  /** The fixed part of each nonce. */
  salt: Buffer;
}

export interface SessionKeys {
  client: DirectionKeys;
  server: DirectionKeys;
  /** `verify_data` of a Finished message, from the digest of the handshake so far. */
  verifyData: (whose: 'client' | 'server', transcriptDigest: Buffer) => Buffer;
}

/** The keys of a session with the PRF of SHA-256, RFC 5246 sections 6.3, 7.4.9 and 8.1. */
export function deriveKeys(premaster: Buffer, clientRandom: Buffer, serverRandom: Buffer): SessionKeys {
  const master = prf(premaster, 'master secret', Buffer.concat([clientRandom, serverRandom]), 48);
  const seed = Buffer.concat([serverRandom, clientRandom]);
  const block = prf(master, 'key expansion', seed, 2 * (keyLength + saltLength));
  const salts = block.subarray(2 * keyLength);
  return {
    client: { key: block.subarray(0, keyLength), salt: salts.subarray(0, saltLength) },
    server: { key: block.subarray(keyLength, 2 * keyLength), salt: salts.subarray(saltLength) },
    verifyData: (whose, transcriptDigest) => prf(master, `${whose} finished`, transcriptDigest, 12),
  };
}

function prf(secret: Buffer, label: string, seed: Buffer, length: number): Buffer {
  const hmac = (data: Buffer): Buffer => createHmac('sha256', secret).update(data).digest();
  const labelled = Buffer.concat([Buffer.from(label, 'latin1'), seed]);
  let step: Buffer = labelled;
  let output: Buffer = Buffer.alloc(0);
  while (output.length < length) {
    step = hmac(step);
    output = Buffer.concat([output, hmac(Buffer.concat([step, labelled]))]);
  }
  return output.subarray(0, length);
}
