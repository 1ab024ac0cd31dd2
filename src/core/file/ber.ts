/** The bytes are not BER (X.690), or not what BER was expected to hold here. */
export class BerError extends Error {
  override name = 'BerError';
}

/** One BER value: `raw` is all of it, `content` what stands between its length and its end. */
export interface BerValue {
  tag: number;
  raw: Uint8Array;
  content: Uint8Array;
}

export const berTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]` of a constructed value. */
  context0: 0xa0,
} as const;

const constructedBit = 0x20;
/** Nothing that is kept in a file of certificates is nested deeper. */
const maxDepth = 40;

/**
 * Reads the value that begins at `offset`. Laxer than DER: key stores are written by old tools as well, with indefinite lengths and strings
 * in pieces.
 * @throws BerError
 */
export function readBer(bytes: Uint8Array, offset = 0, depth = 0): BerValue {
  if (depth > maxDepth) throw new BerError('nested too deeply');
  const tag = byteAt(bytes, offset);
  if ((tag & 0x1f) === 0x1f) throw new BerError('a tag of more than one byte');
  const first = byteAt(bytes, offset + 1);
  if (first === 0x80) return indefinite(bytes, offset, depth);
  const lengthBytes = first > 0x80 ? first - 0x80 : 0;
  if (lengthBytes > 4) throw new BerError('a length of more than four bytes');
  const start = offset + 2 + lengthBytes;
  let length = lengthBytes === 0 ? first : 0;
  for (let index = offset + 2; index < start; index += 1) length = length * 256 + byteAt(bytes, index);
  const end = start + length;
  if (end > bytes.length) throw new BerError('a value ends behind the end of the file');
  return { tag, raw: bytes.subarray(offset, end), content: bytes.subarray(start, end) };
}

function indefinite(bytes: Uint8Array, offset: number, depth: number): BerValue {
  const tag = byteAt(bytes, offset);
  if ((tag & constructedBit) === 0) throw new BerError('a length that is none');
  const start = offset + 2;
  let end = start;
  while (byteAt(bytes, end) !== 0 || byteAt(bytes, end + 1) !== 0)
    end += readBer(bytes, end, depth + 1).raw.length;
  return { tag, raw: bytes.subarray(offset, end + 2), content: bytes.subarray(start, end) };
}

/** Whether the bytes begin with a value that announces more than is there. */
export function isCutOff(bytes: Uint8Array): boolean {
  const first = bytes[1] ?? 0;
  const lengthBytes = first > 0x80 && first <= 0x84 ? first - 0x80 : 0;
  const end = 2 + lengthBytes;
  const length =
    lengthBytes === 0 ? first : bytes.subarray(2, end).reduce((sum, byte) => sum * 256 + byte, 0);
  return first !== 0x80 && end + length > bytes.length;
}

/** The values inside of a constructed one. @throws BerError */
export function partsOf({ content }: BerValue): BerValue[] {
  const parts: BerValue[] = [];
  for (let offset = 0; offset < content.length;) {
    const part = readBer(content, offset);
    parts.push(part);
    offset += part.raw.length;
  }
  return parts;
}

/** The bytes of an OCTET STRING, or of an implicitly tagged one, also where it is written in pieces. @throws BerError */
export function octetsOf(value: BerValue, depth = 0): Uint8Array {
  if ((value.tag & constructedBit) === 0) return value.content;
  if (depth > maxDepth) throw new BerError('nested too deeply');
  const pieces = partsOf(value).map((part) => octetsOf(part, depth + 1));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw new BerError('the file ends within a value');
  return byte;
}
