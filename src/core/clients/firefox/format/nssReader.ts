import { derTag } from '../../../certificate/derReader';

/** NSS cannot read the bytes; what it says of them depends on who asked. */
export class NssError extends Error {
  override name = 'NssError';
}

interface Item {
  tag: number;
  raw: Uint8Array;
  content: Uint8Array;
}

const maxLengthBytes = 4;

/** Types that have at least one byte of content. */
const neverEmpty: readonly number[] = [
  derTag.boolean,
  derTag.integer,
  derTag.bitString,
  derTag.oid,
  derTag.utcTime,
  derTag.generalizedTime,
];

/**
 * Reads DER as NSS' own decoder does (`lib/util/quickder.c`), which is not that of mozilla::pkix: lengths may be longer,
 * what follows inside of an explicit tag is not looked at, and most values are taken as they come. Methods throw `NssError`.
 */
export class NssReader {
  #position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.#position >= this.bytes.length;
  }

  /** Any value, which has to be there. */
  any(): Item {
    const item = this.#read();
    this.#position += item.raw.length;
    return item;
  }

  value(tag: number): Uint8Array {
    const { content } = this.#expect(this.#read(), tag);
    return content;
  }

  /** `null` where the next value has another tag, or there is none; a next one has to be sound in any case. */
  optional(tag: number): Uint8Array | null {
    if (this.isAtEnd) return null;
    const item = this.#read();
    return item.tag === tag ? this.#expect(item, tag).content : null;
  }

  /** A SEQUENCE, of which `read` has to leave nothing. */
  sequence<T>(read: (inside: NssReader) => T): T {
    return this.#whole(derTag.sequence, read);
  }

  /** A SET or SEQUENCE of values that are all alike; its DER. */
  each(tag: typeof derTag.set | typeof derTag.sequence, read: (inside: NssReader) => void): Uint8Array {
    const start = this.#position;
    this.#whole(tag, (inside) => {
      while (!inside.isAtEnd) read(inside);
    });
    return this.bytes.subarray(start, this.#position);
  }

  end(): void {
    if (!this.isAtEnd) throw new NssError('bytes are left over');
  }

  #whole<T>(tag: number, read: (inside: NssReader) => T): T {
    const inside = new NssReader(this.value(tag));
    const result = read(inside);
    inside.end();
    return result;
  }

  #expect(item: Item, tag: number): Item {
    if (item.tag !== tag) throw new NssError(`tag ${tag} was expected, not ${item.tag}`);
    if (item.content.length === 0 && neverEmpty.includes(tag)) throw new NssError('an empty value');
    this.#position += item.raw.length;
    return item;
  }

  #read(): Item {
    const start = this.#position;
    const tag = this.bytes[start];
    const first = this.bytes[start + 1];
    if (tag === undefined || first === undefined) throw new NssError('a value is missing');
    if (tag === 0 || (tag & 0x1f) === 0x1f) throw new NssError(`tag ${tag}`);
    const count = first > 0x7f ? first - 0x80 : 0;
    const offset = start + 2 + count;
    if (first === 0x80 || count > maxLengthBytes || offset > this.bytes.length)
      throw new NssError('a length that leads nowhere');
    const digits = this.bytes.subarray(start + 2, offset);
    const [digit = 0] = digits;
    if ((count === 1 && digit < 0x80) || (count > 1 && digit === 0)) throw new NssError('a long length');
    const length = count === 0 ? first : digits.reduce((value, byte) => value * 256 + byte, 0);
    const end = offset + length;
    const isFilledNull = (tag & 0x1f) === derTag.null && length > 0;
    if (end > this.bytes.length || isFilledNull) throw new NssError('a value that is too long');
    return { tag, raw: this.bytes.subarray(start, end), content: this.bytes.subarray(offset, end) };
  }
}
