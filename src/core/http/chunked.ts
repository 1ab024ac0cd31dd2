const lineEnd = '\r\n';

/**
 * The content of a body in chunked transfer coding (RFC 9112 section 7.1), as far as it arrived.
 * What is no chunk ends the content.
 */
export function decodeChunked(bytes: Uint8Array): Uint8Array {
  const content = new Uint8Array(bytes.length);
  let length = 0;
  let position = 0;
  for (;;) {
    const lineStop = findLineEnd(bytes, position);
    if (lineStop === null) break;
    const size = chunkSize(bytes.subarray(position, lineStop));
    if (size === null || size === 0) break;
    const start = lineStop + lineEnd.length;
    const chunk = bytes.subarray(start, start + size);
    content.set(chunk, length);
    length += chunk.length;
    position = start + size + lineEnd.length;
  }
  return content.slice(0, length);
}

function findLineEnd(bytes: Uint8Array, from: number): number | null {
  for (let i = from; i + 1 < bytes.length; i++) {
    if (bytes[i] === 0x0d && bytes[i + 1] === 0x0a) return i;
  }
  return null;
}

function chunkSize(line: Uint8Array): number | null {
  const digits = /^[0-9a-f]{1,8}/i.exec(String.fromCharCode(...line.subarray(0, 16)))?.[0];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}
