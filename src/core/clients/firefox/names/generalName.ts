import { derTag } from '../../../certificate/derReader';
import { badDer } from '../errors';
import { Reader, type Value } from '../format/reader';

/** Tags of the kinds of general names (RFC 5280 section 4.2.1.6). */
export const nameTag = {
  other: derTag.contextConstructed,
  mail: derTag.contextPrimitive + 1,
  dns: derTag.contextPrimitive + 2,
  x400: derTag.contextConstructed + 3,
  directory: derTag.contextConstructed + 4,
  ediParty: derTag.contextConstructed + 5,
  uri: derTag.contextPrimitive + 6,
  ip: derTag.contextPrimitive + 7,
  registeredId: derTag.contextPrimitive + 8,
} as const;

const tags: readonly number[] = Object.values(nameTag);

/** Reads the next general name (`mozpkix/lib/pkixnames.cpp`, `ReadGeneralName`). @throws PkixError */
export function readGeneralName(reader: Reader): Value {
  const value = reader.any();
  if (!tags.includes(value.tag)) throw badDer(`general name of tag ${value.tag}`);
  return value;
}

/** The names in a subject alternative name, one after the other; it may be empty. Reading on throws `PkixError`. */
export function* altNames(extension: Uint8Array): Generator<Value> {
  const list = new Reader(extension, 'subjectAltName').onlyInside(derTag.sequence);
  while (!list.isAtEnd) yield readGeneralName(list);
}
