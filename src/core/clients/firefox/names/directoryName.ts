import { derTag } from '../../../certificate/derReader';
import { PkixError } from '../errors';
import { Reader } from '../format/reader';
import { equalBytes } from '../format/values';
import { type Attribute, readAttribute } from './distinguishedName';

/** Two ways to write the same characters, which count as the same. */
const interchangeable: readonly number[] = [derTag.utf8String, derTag.printableString];

/**
 * Whether a directory name (DER) lies in the space of a name constraint, of which it has to begin with
 * (`mozpkix/lib/pkixnames.cpp`, `MatchPresentedDirectoryNameWithConstraint`). An exclusion can only be of all names; any
 * other one counts as violated.
 * @throws PkixError
 */
export function isDirectoryNameWithin(
  name: Uint8Array,
  constraint: Uint8Array,
  isPermitted: boolean,
): boolean {
  const wanted = new Reader(constraint, 'constraint').onlyInside(derTag.sequence);
  const presented = new Reader(name, 'name').onlyInside(derTag.sequence);
  if (!isPermitted) {
    if (wanted.isAtEnd && presented.isAtEnd) return true;
    throw new PkixError('SEC_ERROR_CERT_NOT_IN_NAME_SPACE', 'an excluded directory name');
  }
  while (!wanted.isAtEnd) {
    if (presented.isAtEnd) return false;
    if (!areSame(wanted.inside(derTag.set), presented.inside(derTag.set))) return false;
  }
  return true;
}

function areSame(wanted: Reader, presented: Reader): boolean {
  while (!wanted.isAtEnd && !presented.isAtEnd) {
    if (!isSameAttribute(readAttribute(wanted), readAttribute(presented))) return false;
  }
  return wanted.isAtEnd && presented.isAtEnd;
}

function isSameAttribute(a: Attribute, b: Attribute): boolean {
  const isSameType =
    a.value.tag === b.value.tag ||
    (interchangeable.includes(a.value.tag) && interchangeable.includes(b.value.tag));
  return a.type === b.type && isSameType && equalBytes(a.value.content, b.value.content);
}
