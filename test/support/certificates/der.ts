/** Tags of the universal types, and the first of the context-specific ones. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  bytes: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  numeric: 0x12,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universal: 0x1c,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`, primitive. */
  primitive: 0x80,
  /** `[0]`, constructed. */
  constructed: 0xa0,
} as const;

/** One DER value. */
export function tlv(type: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([type]), lengthOctets(content.length, 0), content]);
}

/**
 * One BER value whose length takes more octets than it needs.
 * @param zeros leading zero octets of the length
 */
export function longTlv(type: number, content: Buffer, zeros = 1): Buffer {
  return Buffer.concat([Buffer.from([type]), lengthOctets(content.length, zeros), content]);
}

/** One BER value of indefinite length. */
export function indefiniteTlv(type: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, 0x80]), content, Buffer.from([0, 0])]);
}

export function sequence(...contents: Buffer[]): Buffer {
  return tlv(tag.sequence, ...contents);
}

/** A SET OF in the order of DER, which is that of the encodings. */
export function setOf(...contents: Buffer[]): Buffer {
  return tlv(tag.set, ...contents.sort((a, b) => Buffer.compare(a, b)));
}

/** An INTEGER with as few octets as it needs. */
export function integer(value: bigint | number): Buffer {
  return tlv(tag.integer, twosComplement(BigInt(value)));
}

export function boolean(value: boolean): Buffer {
  return tlv(tag.boolean, Buffer.from([value ? 0xff : 0]));
}

/** @param id in dotted form */
export function oid(id: string): Buffer {
  const [first = 0, second = 0, ...others] = id.split('.').map(Number);
  return tlv(tag.oid, Buffer.from([first * 40 + second, ...others].flatMap(base128)));
}

export function octets(...contents: Buffer[]): Buffer {
  return tlv(tag.bytes, ...contents);
}

export function bits(content: Buffer, unused = 0): Buffer {
  return tlv(tag.bits, Buffer.from([unused]), content);
}

export const nothing = tlv(tag.null);

/** `[number]`, EXPLICIT, or IMPLICIT around a constructed type's content. */
export function constructed(number: number, ...contents: Buffer[]): Buffer {
  return tlv(tag.constructed + number, ...contents);
}

/** `[number]`, IMPLICIT, of a primitive type. */
export function primitive(number: number, content: Buffer): Buffer {
  return tlv(tag.primitive + number, content);
}

function lengthOctets(length: number, zeros: number): Buffer {
  if (length < 0x80 && zeros === 0) return Buffer.from([length]);
  const digits = length > 0xffff ? 3 : length > 0xff ? 2 : 1;
  const value = Buffer.alloc(zeros + digits);
  value.writeUIntBE(length, zeros, digits);
  return Buffer.concat([Buffer.from([0x80 + value.length]), value]);
}

function twosComplement(value: bigint): Buffer {
  const isShort = (octetCount: number) => BigInt.asIntN(octetCount * 8, value) === value;
  let length = 1;
  while (!isShort(length)) length += 1;
  const hex = BigInt.asUintN(length * 8, value).toString(16);
  return Buffer.from(hex.padStart(length * 2, '0'), 'hex');
}

function base128(arc: number): number[] {
  const digits = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) + 128);
  }
  return digits;
}
