import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { reading } from '../errors';
import { Reader, type Value } from '../format/reader';

/** One attribute of a distinguished name. */
export interface Attribute {
  /** Hex of the object identifier. */
  type: string;
  value: Value;
}

/** The next attribute (`mozpkix/lib/pkixnames.cpp`, `ReadAVA`). @throws PkixError */
export function readAttribute(relative: Reader): Attribute {
  const reader = relative.inside(derTag.sequence, 'attribute');
  const attribute = { type: hexOf(reader.content(derTag.oid)), value: reader.any() };
  reader.end();
  return attribute;
}

/** All attributes of a name (DER), which may be empty, but no set of it. Reading on throws `PkixError`. */
export function* attributesOf(name: Uint8Array): Generator<Attribute> {
  const sets = new Reader(name, 'name').inside(derTag.sequence);
  while (!sets.isAtEnd) {
    const set = sets.inside(derTag.set, 'relative name');
    do yield readAttribute(set);
    while (!set.isAtEnd);
  }
}

/** Whether a name (DER) that NSS could read has no attribute. */
export function isNameless(name: Uint8Array): boolean {
  const result = reading(() => {
    const sets = new Reader(name, 'name').inside(derTag.sequence);
    while (!sets.isAtEnd) if (sets.any().content.length > 0) return false;
    return true;
  });
  return result.ok && result.value;
}
