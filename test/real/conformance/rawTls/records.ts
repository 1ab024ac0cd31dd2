/** Content types of RFC 5246 section 6.2.1. */
export const contentType = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const;

/** Longest content of a record, RFC 5246 section 6.2.1. */
const maxContent = 16_384;

const headerLength = 5;

/** One record as it came: `content` may still be encrypted. */
export interface TlsRecord {
  type: number;
  content: Buffer;
}

/** Puts records together from the pieces in which they arrive. */
export class RecordReader {
  private pending = Buffer.alloc(0);

  /** The records that are complete now. */
  *push(chunk: Buffer): Generator<TlsRecord> {
    this.pending = Buffer.concat([this.pending, chunk]);
    while (this.pending.length >= headerLength) {
      const end = headerLength + this.pending.readUInt16BE(3);
      if (this.pending.length < end) return;
      const record = { type: this.pending.readUInt8(0), content: this.pending.subarray(headerLength, end) };
      this.pending = this.pending.subarray(end);
      yield record;
    }
  }
}

/** One record of TLS 1.2, header and content. */
export function encodeRecord(type: number, content: Buffer): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt8(type, 0);
  header.writeUInt16BE(0x0303, 1);
  header.writeUInt16BE(content.length, 3);
  return Buffer.concat([header, content]);
}

/** Cuts what is too long for one record; nothing in, nothing out. */
export function fragments(content: Buffer): Buffer[] {
  const count = Math.ceil(content.length / maxContent);
  return Array.from({ length: count }, (_, index) =>
    content.subarray(index * maxContent, (index + 1) * maxContent),
  );
}
