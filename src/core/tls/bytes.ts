/** The bytes end where TLS's structure says that there are more. */
export class TruncatedError extends Error {
  override name = 'TruncatedError';
}

/** Reads TLS's presentation language (RFC 8446 section 3): big-endian numbers, and vectors with their length in front. */
export class ByteReader {
  #position = 0;

  constructor(readonly bytes: Uint8Array) {}

  get remaining(): number {
    return this.bytes.length - this.#position;
  }

  take(length: number): Uint8Array {
    if (length > this.remaining) throw new TruncatedError(`${length} bytes wanted, ${this.remaining} left`);
    const taken = this.bytes.subarray(this.#position, this.#position + length);
    this.#position += length;
    return taken;
  }

  /** An unsigned number of 1 to 4 bytes. */
  number(length: 1 | 2 | 3 | 4): number {
    return this.take(length).reduce((value, byte) => value * 256 + byte, 0);
  }

  /** A vector whose length takes `lengthBytes` bytes. */
  vector(lengthBytes: 1 | 2 | 3): Uint8Array {
    return this.take(this.number(lengthBytes));
  }
}

/** One array with the bytes of all. */
export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    all.set(part, position);
    position += part.length;
  }
  return all;
}

/** An unsigned number in as many bytes, the most significant first. */
export function numberBytes(length: 1 | 2 | 3, value: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (value >> (8 * (length - 1 - index))) & 0xff);
}

/** A vector whose length takes `lengthBytes` bytes. */
export function vectorOf(lengthBytes: 1 | 2 | 3, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concatenated(parts);
  return concatenated([numberBytes(lengthBytes, content.length), content]);
}
