import { oid, sequence, setOf, tag, tlv } from './der';

const attributeTypes = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
  emailAddress: '1.2.840.113549.1.9.1',
  unknown: '1.3.6.1.4.1.55555.1',
} as const;

export type StringType = 'utf8' | 'printable' | 'numeric' | 'teletex' | 'ia5' | 'bmp' | 'universal';

export interface Attribute {
  type: keyof typeof attributeTypes;
  /** Text, or the whole DER of the value. */
  value: string | Buffer;
  as?: StringType;
}

/** A Name; each parameter is one relative name, of usually one attribute. */
export function distinguishedName(...parts: Attribute[][]): Buffer {
  return sequence(...parts.map((attributes) => setOf(...attributes.map(attribute))));
}

/** A Name of one common name. */
export function commonName(value: string, as: StringType = 'utf8'): Buffer {
  return distinguishedName([{ type: 'CN', value, as }]);
}

/** An AttributeTypeAndValue. */
export function attribute({ type, value, as = 'utf8' }: Attribute): Buffer {
  return sequence(oid(attributeTypes[type]), typeof value === 'string' ? text(value, as) : value);
}

/** A string of any type; what the type does not allow is written all the same. */
export function text(value: string, as: StringType): Buffer {
  switch (as) {
    case 'utf8':
      return tlv(tag.utf8, Buffer.from(value));
    case 'bmp':
      return tlv(tag.bmp, Buffer.from(value, 'utf16le').swap16());
    case 'universal':
      return tlv(tag.universal, utf32(value));
    default:
      return tlv(tag[as], Buffer.from(value, 'latin1'));
  }
}

function utf32(value: string): Buffer {
  const codePoints = Array.from(value, (character) => character.codePointAt(0) ?? 0);
  const octets = Buffer.alloc(4 * codePoints.length);
  codePoints.forEach((codePoint, index) => octets.writeUInt32BE(codePoint, 4 * index));
  return octets;
}
