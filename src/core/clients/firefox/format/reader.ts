import { badDer } from '../errors';

/** One value: `raw` is all of it, `content` what stands after tag and length. */
export interface Value {
  tag: number;
  raw: Uint8Array;
  content: Uint8Array;
}

/** Most bytes that mozilla::pkix takes for a value or for a whole certificate (`mozpkix/Input.h`). */
export const maxInput = 0xffff;

/**
 * Reads DER as mozilla::pkix does (`mozpkix/lib/pkixder.cpp`, `ReadTagAndGetValue`): tags of one byte, lengths of at most
 * two bytes in their shortest form. Where it stops reading, it sees no fault. Every method throws `PkixError`.
 */
export class Reader {
  #position = 0;

  constructor(
    private readonly bytes: Uint8Array,
    /** Named in the message of an error. */
    private readonly what: string,
  ) {
    if (bytes.length > maxInput) throw badDer(`${what}: more than 65,535 bytes`);
  }

  get isAtEnd(): boolean {
    return this.#position >= this.bytes.length;
  }

  /** Whether the next byte is this one. */
  peek(byte: number): boolean {
    return this.bytes[this.#position] === byte;
  }

  byte(): number {
    const byte = this.bytes[this.#position];
    if (byte === undefined) throw badDer(`${this.what}: the bytes end too early`);
    this.#position += 1;
    return byte;
  }

  take(length: number): Uint8Array {
    const end = this.#position + length;
    if (end > this.bytes.length) throw badDer(`${this.what}: a value ends behind the end of what holds it`);
    const taken = this.bytes.subarray(this.#position, end);
    this.#position = end;
    return taken;
  }

  rest(): Uint8Array {
    return this.take(this.bytes.length - this.#position);
  }

  any(): Value {
    const start = this.#position;
    const tag = this.byte();
    if ((tag & 0x1f) === 0x1f) throw badDer(`${this.what}: a tag of more than one byte`);
    const content = this.take(this.#length());
    return { tag, raw: this.bytes.subarray(start, this.#position), content };
  }

  /** The next value, which must have this tag. */
  value(tag: number): Value {
    const value = this.any();
    if (value.tag !== tag) throw badDer(`${this.what}: tag ${hex(tag)} was expected, not ${hex(value.tag)}`);
    return value;
  }

  content(tag: number): Uint8Array {
    return this.value(tag).content;
  }

  /** A reader for the content of the next value, which must have this tag. */
  inside(tag: number, what: string = this.what): Reader {
    return new Reader(this.content(tag), what);
  }

  /** The same, where nothing may follow. */
  onlyInside(tag: number, what: string = this.what): Reader {
    const inner = this.inside(tag, what);
    this.end();
    return inner;
  }

  end(): void {
    if (!this.isAtEnd) throw badDer(`${this.what}: bytes are left over`);
  }

  #length(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    const count = first === 0x81 ? 1 : first === 0x82 ? 2 : 0;
    const length = this.take(count).reduce((value, byte) => value * 256 + byte, 0);
    const isShortest = count === 1 ? length >= 0x80 : length >= 0x100;
    if (count === 0 || !isShortest)
      throw badDer(`${this.what}: a length that is not in its shortest form, or too long`);
    return length;
  }
}

function hex(tag: number): string {
  return `0x${tag.toString(16).padStart(2, '0')}`;
}
