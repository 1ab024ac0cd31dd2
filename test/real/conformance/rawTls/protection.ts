import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { DirectionKeys } from './keys';

const algorithm = 'aes-128-gcm';
const explicitNonceLength = 8;
const tagLength = 16;

/** AES-128-GCM over the records of one direction, RFC 5288 section 3. */
export class RecordProtection {
  private sequence = 0n;

  constructor(private readonly keys: DirectionKeys) {}

  seal(type: number, content: Buffer): Buffer {
    const counter = this.nextCounter();
    const cipher = createCipheriv(algorithm, this.keys.key, this.nonce(counter));
    cipher.setAAD(additionalData(counter, type, content.length));
    return Buffer.concat([counter, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws where the record was changed, or the keys are not the same. */
  open(type: number, sealed: Buffer): Buffer {
    const tagStart = sealed.length - tagLength;
    const encrypted = sealed.subarray(explicitNonceLength, tagStart);
    const decipher = createDecipheriv(
      algorithm,
      this.keys.key,
      this.nonce(sealed.subarray(0, explicitNonceLength)),
    );
    decipher.setAAD(additionalData(this.nextCounter(), type, encrypted.length));
    decipher.setAuthTag(sealed.subarray(tagStart));
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  }

  private nonce(explicit: Buffer): Buffer {
    return Buffer.concat([this.keys.salt, explicit]);
  }

  private nextCounter(): Buffer {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(this.sequence);
    this.sequence += 1n;
    return counter;
  }
}

function additionalData(counter: Buffer, type: number, length: number): Buffer {
  return Buffer.concat([counter, Buffer.from([type, 3, 3, length >> 8, length & 0xff])]);
}
