import { DerError } from '../../../certificate/derReader';

/** A BIT STRING; the unused bits of the last byte are zero. */
export interface BitString {
  bytes: Uint8Array;
  unused: number;
}

/** An INTEGER in its shortest form (`IsValidInteger`, boringssl `pki/parse_values.cc`). */
export function isInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
}

/** A number from 0 to 255 (`ParseUint8`); Chromium reads no larger ones in a certificate. @throws DerError */
export function byteOf(content: Uint8Array, what: string): number {
  const [first, second] = content;
  const isByte = content.length === 1 || (content.length === 2 && first === 0);
  if (!isInteger(content) || first === undefined || first >= 0x80 || !isByte)
    throw new DerError(`${what}: a number from 0 to 255 was expected`);
  return second ?? first;
}

/** BOOLEAN, where TRUE is all ones (X.690 section 11.1). @throws DerError */
export function booleanOf(content: Uint8Array, what: string): boolean {
  const [value] = content;
  if (content.length !== 1 || (value !== 0 && value !== 0xff))
    throw new DerError(`${what}: a BOOLEAN that is neither 0x00 nor 0xff`);
  return value === 0xff;
}

/** @throws DerError */
export function bitStringOf(content: Uint8Array, what: string): BitString {
  const unused = content[0];
  const bytes = content.subarray(1);
  const last = bytes.at(-1);
  const isValid =
    unused !== undefined &&
    unused < 8 &&
    (unused === 0 || (last !== undefined && (last & ((1 << unused) - 1)) === 0));
  if (!isValid) throw new DerError(`${what}: a BIT STRING whose padding is wrong`);
  return { bytes, unused };
}

/** Bits are counted from the most significant one; those behind the end are not set. */
export function hasBit({ bytes }: BitString, index: number): boolean {
  const byte = bytes[index >> 3] ?? 0;
  return (byte & (0x80 >> (index & 7))) !== 0;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** ASCII text. @throws DerError */
export function asciiOf(content: Uint8Array, what: string): string {
  let text = '';
  for (const byte of content) {
    if (byte > 0x7f) throw new DerError(`${what}: a character that is not ASCII`);
    text += String.fromCharCode(byte);
  }
  return text;
}
