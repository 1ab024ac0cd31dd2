import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { maxFileBytes } from '../lint/skipped';

const name = Buffer.from('mqtt');
/** The same in UTF-16, whichever byte comes first. */
const wideName = Buffer.from('m\0q\0t\0t', 'latin1');

/** One for all files; a byte more than a file may have, so that larger ones show. */
let space: Buffer | null = null;

/** The bytes of a file if they mention mqtt, and if they are few enough or `anySize`; else `null`. Throws as `fs` does. */
export function bytesWithMqtt(path: string, anySize: boolean): Buffer | null {
  if (anySize) {
    const bytes = readFileSync(path);
    return bytesMentionMqtt(bytes) ? bytes : null;
  }
  space ??= Buffer.allocUnsafe(maxFileBytes + 1);
  const length = readInto(space, path);
  const bytes = space.subarray(0, length);
  return length <= maxFileBytes && bytesMentionMqtt(bytes) ? Buffer.from(bytes) : null;
}

/** Whether the text in these bytes can mention mqtt, without decoding them. */
export function bytesMentionMqtt({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return bytes.includes(name) || (isUtf16(bytes) && bytes.includes(wideName));
}

/** By its byte order mark. */
function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function readInto(buffer: Buffer, path: string): number {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const count = readSync(file, buffer, length, buffer.length - length, null);
      length += count;
      if (count === 0 || length === buffer.length) return length;
    }
  } finally {
    closeSync(file);
  }
}

const byteOrderMark = '\ufeff';

/** A file's text without its byte order mark, and that. */
export interface Decoded {
  mark: string;
  text: string;
}

/** The text of UTF-8; `null` where it is none, so that nothing is lost by writing it back. */
export function decode(bytes: Buffer): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(byteOrderMark) ? { mark: byteOrderMark, text: text.slice(1) } : { mark: '', text };
  } catch {
    return null;
  }
}
