/** Handshake types of RFC 5246 section 7.4. */
export const messageType = {
  clientHello: 1,
  serverHello: 2,
  certificate: 11,
  serverKeyExchange: 12,
  serverHelloDone: 14,
  clientKeyExchange: 16,
  finished: 20,
} as const;

const headerLength = 4;

/** A handshake message; `bytes` is all of it, with its header. */
export interface HandshakeMessage {
  type: number;
  body: Buffer;
  bytes: Buffer;
}

/** Puts handshake messages together from the contents of records, which need not end where messages do. */
export class MessageReader {
  private pending = Buffer.alloc(0);

  /** The messages that are complete now. */
  *push(content: Buffer): Generator<HandshakeMessage> {
    this.pending = Buffer.concat([this.pending, content]);
    while (this.pending.length >= headerLength) {
      const end = headerLength + this.pending.readUIntBE(1, 3);
      if (this.pending.length < end) return;
      const bytes = this.pending.subarray(0, end);
      this.pending = this.pending.subarray(end);
      yield { type: bytes.readUInt8(0), body: bytes.subarray(headerLength), bytes };
    }
  }
}

/** A handshake message with its header. */
export function encodeMessage(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), lengthPrefixed(3, body)]);
}

/** Bytes after their length, which itself takes `size` bytes: a vector of RFC 5246 section 4.3. */
export function lengthPrefixed(size: 1 | 2 | 3, bytes: Buffer): Buffer {
  const length = Buffer.alloc(size);
  length.writeUIntBE(bytes.length, 0, size);
  return Buffer.concat([length, bytes]);
}

export function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}
