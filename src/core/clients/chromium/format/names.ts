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

/** The relative names of a `Name`, each as a key, as far as they can be read. */
export interface RelativeNames {
  keys: string[];
  isWhole: boolean;
}

/** Reads the content of a `Name` as it stands in a `GeneralName`, which Chromium does not check. Never throws. */
export function readRelativeNames(content: Uint8Array): RelativeNames {
  const reader = readerOf(content, 'name');
  const keys: string[] = [];
  try {
    while (!reader.isAtEnd) keys.push(JSON.stringify(readRelativeName(reader).map(attributeKey).sort()));
    return { keys, isWhole: true };
  } catch (error) {
    if (error instanceof DerError) return { keys, isWhole: false };
    throw error;
  }
}

/**
 * Whether the first relative names of a name are those of another (`VerifyNameInSubtree`); what cannot be read matches nothing, but in the name
 * itself only what is compared is looked at.
 */
export function isInSubtree(name: RelativeNames, base: RelativeNames): boolean {
  return base.isWhole && base.keys.every((key, index) => key === name.keys[index]);
}
