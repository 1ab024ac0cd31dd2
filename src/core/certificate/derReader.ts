/** The bytes are not DER where a browser reads them as such (X.690 section 10); the message says where. */
export class DerError extends Error {
  override name = 'DerError';
}

/** One DER value: `raw` is all of it, `content` what stands after tag and length. */
export interface DerValue {
  tag: number;
  raw: Uint8Array;
  content: Uint8Array;
}

/** Universal tags, and how the context-specific ones are counted. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  /** `[0]` of a primitive value; add the number. */
  contextPrimitive: 0x80,
  /** `[0]` of a constructed value; add the number. */
  contextConstructed: 0xa0,
} as const;

/** The largest number of a tag that BoringSSL reads (`CBS_ASN1_TAG_NUMBER_MASK`). */
const maxTagNumber = 0x1fff_ffff;

/**
 * Reads DER values one after the other, as strictly as browsers do: definite lengths in their shortest form, one-byte tags. node-forge reads
 * more than that, and what it reads can no longer be told from what was sent.
 */
export class DerReader {
  #position = 0;

  constructor(
    private readonly bytes: Uint8Array,
    /** Named in the message of an error. */
    private readonly what: string,
    /** BoringSSL passes over tags of more than one byte, NSS refuses them. */
    private readonly longTags = false,
  ) {}

  get isAtEnd(): boolean {
    return this.#position >= this.bytes.length;
  }

  /** Tag of the next value; `null` at the end. */
  get nextTag(): number | null {
    return this.bytes[this.#position] ?? null;
  }

  /** @throws DerError */
  any(): DerValue {
    const start = this.#position;
    const { tag, behind } = this.#tag(start);
    const { length, offset } = this.#length(behind);
    const end = offset + length;
    if (end > this.bytes.length) throw this.error('a value ends behind the end of what holds it');
    this.#position = end;
    return { tag, raw: this.bytes.subarray(start, end), content: this.bytes.subarray(offset, end) };
  }

  /** The next value, which must have this tag. @throws DerError */
  value(tag: number): DerValue {
    if (this.nextTag !== tag) throw this.error(`tag ${hex(tag)} was expected, not ${hex(this.nextTag)}`);
    return this.any();
  }

  /** Content of the next value, which must have this tag. @throws DerError */
  content(tag: number): Uint8Array {
    return this.value(tag).content;
  }

  /** Content of the next value if it has this tag, else `null`. @throws DerError */
  optional(tag: number): Uint8Array | null {
    return this.nextTag === tag ? this.content(tag) : null;
  }

  /** A reader for the content of the next value, which must have this tag. @throws DerError */
  inside(tag: number, what: string): DerReader {
    return new DerReader(this.content(tag), what, this.longTags);
  }

  /** @throws DerError where bytes are left. */
  end(): void {
    if (!this.isAtEnd) throw this.error('bytes are left over');
  }

  error(message: string): DerError {
    return new DerError(`${this.what}: ${message}`);
  }

  #tag(position: number): { tag: number; behind: number } {
    const first = this.bytes[position];
    if (first === undefined) throw this.error('a value is missing');
    if ((first & 0x1f) !== 0x1f) {
      // [UNIVERSAL 0] is kept for the end of an indefinite length (X.690 section 8.1.5).
      if (this.longTags && (first & 0xdf) === 0) throw this.error('a tag that is none');
      return { tag: first, behind: position + 1 };
    }
    if (!this.longTags) throw this.error('a tag of more than one byte');
    return this.#longTag(first, position + 1);
  }

  /** The number in groups of seven bits (X.690 section 8.1.2.4); the outcome differs from every one-byte tag. */
  #longTag(first: number, position: number): { tag: number; behind: number } {
    let number = 0;
    for (let behind = position; ; behind += 1) {
      const byte = this.bytes[behind];
      if (byte === undefined || (number === 0 && byte === 0x80)) break;
      number = number * 128 + (byte & 0x7f);
      if (number > maxTagNumber) break;
      if (byte >= 0x80) continue;
      if (number < 0x1f) break;
      return { tag: first * (maxTagNumber + 1) + number, behind: behind + 1 };
    }
    throw this.error('a tag that is none');
  }

  #length(position: number): { length: number; offset: number } {
    const first = this.bytes[position];
    if (first === undefined) throw this.error('a length is missing');
    if (first < 0x80) return { length: first, offset: position + 1 };
    const count = first - 0x80;
    const offset = position + 1 + count;
    if (count === 0) throw this.error('an indefinite length');
    if (count > 4 || offset > this.bytes.length) throw this.error('a length that leads nowhere');
    const digits = this.bytes.subarray(position + 1, offset);
    const length = digits.reduce((value, byte) => value * 256 + byte, 0);
    const isShortest = length >= 0x80 && digits[0] !== 0;
    if (!isShortest) throw this.error('a length that is not in its shortest form');
    return { length, offset };
  }
}

function hex(tag: number | null): string {
  return tag === null ? 'the end' : `0x${tag.toString(16).padStart(2, '0')}`;
}
