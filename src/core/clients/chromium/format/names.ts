import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { binaryText, hexOf } from '../../../certificate/values';
import type { Oid } from './oid';
import { readerOf } from './reader';
import { normalText } from './directoryString';

/** One attribute of a distinguished name. */
export interface Attribute {
  type: Oid;
  tag: number;
  value: Uint8Array;
}

/** The attributes of the next relative distinguished name, at least one (`ReadRdn`, boringssl `pki/parse_name.cc`). @throws DerError */
export function readRelativeName(names: DerReader): Attribute[] {
  const set = names.inside(derTag.set, 'name');
  const attributes: Attribute[] = [];
  do {
    const pair = set.inside(derTag.sequence, 'attribute');
    const type = hexOf(pair.content(derTag.oid));
    const { tag, content } = pair.any();
    pair.end();
    attributes.push({ type, tag, value: content });
  } while (!set.isAtEnd);
  return attributes;
}

/** A reader for the relative names in a `Name`. @throws DerError */
export function insideName(name: Uint8Array): DerReader {
  const reader = readerOf(name, 'name');
  const inside = reader.inside(derTag.sequence, 'name');
  reader.end();
  return inside;
}

/**
 * A key that is equal for names that match by RFC 5280 section 7.1 (`NormalizeName`, boringssl `pki/verify_name_match.cc`): case of ASCII
 * letters, spaces and the kind of string do not count, nor the order within a relative name. @throws DerError where a string is damaged
 */
export function nameKey(name: Uint8Array): string {
  const reader = insideName(name);
  const relatives: string[][] = [];
  while (!reader.isAtEnd) relatives.push(readRelativeName(reader).map(attributeKey).sort());
  return JSON.stringify(relatives);
}

/** @throws DerError */
export function attributeKey({ type, tag, value }: Attribute): string {
  const text = normalText(tag, value);
  return text === null ? `${type}:${tag}:${binaryText(value)}` : `${type}::${text}`;
}

/**
 * Whether the first relative names of a name are those of another (`VerifyNameInSubtree`). Both are the content of a `Name`; what cannot be
 * read matches nothing.
 */
export function isInSubtree(name: Uint8Array, base: Uint8Array): boolean {
  try {
    const [names, bases] = [readerOf(name, 'name'), readerOf(base, 'name')];
    while (!bases.isAtEnd) {
      if (names.isAtEnd) return false;
      const [own, wanted] = [readRelativeName(names), readRelativeName(bases)].map(relativeKey);
      if (own !== wanted) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

function relativeKey(attributes: readonly Attribute[]): string {
  return JSON.stringify(attributes.map(attributeKey).sort());
}
