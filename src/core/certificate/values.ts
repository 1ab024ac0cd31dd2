import { DerError, derTag, type DerReader, type DerValue } from './derReader';

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexDigits[byte] ?? '';
  return text;
}

/** One character a byte: the text of ASCII and Latin-1, and a key that is equal for equal bytes. */
export function binaryText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** An object identifier's content in dotted form; hex where it is damaged. */
export function oidText(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const [index, byte] of content.entries()) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    } else if (index === content.length - 1) return hexOf(content);
  }
  const [first] = arcs;
  if (first === undefined || arcs.some((value) => !Number.isSafeInteger(value))) return hexOf(content);
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...arcs.slice(1)].join('.');
}

/** A time as RFC 5280 section 4.1.2.5 allows it: UTCTime or GeneralizedTime, with seconds, in UTC. @throws DerError */
export function timeOf({ tag, content }: DerValue): Date {
  const text = binaryText(content);
  const pattern =
    tag === derTag.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
      : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
  const parts = pattern.exec(text)?.slice(1).map(Number);
  if (parts === undefined) throw new DerError(`time: ${text.slice(0, 30)}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const century = tag === derTag.utcTime ? (year < 50 ? 2000 : 1900) : 0;
  const date = new Date(0);
  date.setUTCFullYear(century + year, month - 1, day);
  // `Date` counts on where a month has no such day; such a time is none.
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  // A leap second counts as the one before it, as in POSIX.
  if (!isReal || second > 60) throw new DerError(`time: ${text}`);
  date.setUTCHours(hour, minute, Math.min(second, 59));
  return date;
}

/** All values that are left. @throws DerError */
export function valuesOf(reader: DerReader): DerValue[] {
  const values: DerValue[] = [];
  while (!reader.isAtEnd) values.push(reader.any());
  return values;
}

/** What a reader finds, or a substitute where the bytes are damaged: for what is shown, not for what is judged. */
export function readable<T>(read: () => T, substitute: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) return substitute;
    throw error;
  }
}
