import { derTag } from '../../../certificate/derReader';
import { binaryText } from '../../../certificate/values';
import { badDer, PkixError } from '../errors';
import { Reader } from '../format/reader';
import { isDirectoryNameWithin } from './directoryName';
import { matchesConstraint } from './dnsId';
import { nameTag, readGeneralName } from './generalName';
import { isMailboxWithin } from './mailbox';

/** A name as a constraint sees it: the tag of its kind, and what stands in it. */
export interface PresentedName {
  tag: number;
  content: Uint8Array;
}

const permitted = derTag.contextConstructed;
const excluded = derTag.contextConstructed + 1;

/**
 * Holds a name against the value of a name constraints extension (`mozpkix/lib/pkixnames.cpp`,
 * `CheckPresentedIDConformsToConstraints`).
 * @throws PkixError where the name is outside, or either cannot be read
 */
export function checkWithin(name: PresentedName, extension: Uint8Array): void {
  const constraints = new Reader(extension, 'nameConstraints').onlyInside(derTag.sequence);
  if (constraints.isAtEnd) throw badDer('nameConstraints: nothing in it');
  if (constraints.peek(permitted)) checkPermitted(name, constraints.inside(permitted));
  if (constraints.peek(excluded)) checkExcluded(name, constraints.inside(excluded));
  constraints.end();
}

function checkPermitted(name: PresentedName, subtrees: Reader): void {
  const found: boolean[] = [];
  do {
    const base = readBase(subtrees);
    if (base.tag === name.tag) found.push(isWithin(name, base.content, true));
  } while (!subtrees.isAtEnd);
  if (found.length > 0 && !found.includes(true)) throw outside();
}

function checkExcluded(name: PresentedName, subtrees: Reader): void {
  do {
    const base = readBase(subtrees);
    if (base.tag === name.tag && isWithin(name, base.content, false)) throw outside();
  } while (!subtrees.isAtEnd);
}

/** A subtree has neither minimum nor maximum (RFC 5280 section 4.2.1.10). */
function readBase(subtrees: Reader): PresentedName {
  const subtree = subtrees.inside(derTag.sequence, 'subtree');
  const base = readGeneralName(subtree);
  subtree.end();
  return base;
}

function isWithin({ tag, content }: PresentedName, base: Uint8Array, isPermitted: boolean): boolean {
  switch (tag) {
    case nameTag.dns: {
      const how = { allowWildcard: true, allowDotlessSubdomain: true, isPermitted };
      return matchesConstraint(binaryText(content), binaryText(base), how);
    }
    case nameTag.ip:
      return isAddressWithin(content, base);
    case nameTag.directory:
      return isDirectoryNameWithin(content, base, isPermitted);
    case nameTag.mail:
      return isMailboxWithin(binaryText(content), binaryText(base), isPermitted);
    default:
      // Of the other kinds none is ever within.
      throw outside();
  }
}

/** The constraint is an address and a mask as long. */
function isAddressWithin(address: Uint8Array, constraint: Uint8Array): boolean {
  const sizes = [4, 16];
  if (!sizes.includes(address.length) || !sizes.includes(constraint.length / 2))
    throw badDer('nameConstraints: length of an address');
  const { length } = address;
  if (constraint.length !== 2 * length) return false;
  return address.every((byte, i) => ((byte ^ (constraint[i] ?? 0)) & (constraint[length + i] ?? 0)) === 0);
}

function outside(): PkixError {
  return new PkixError('SEC_ERROR_CERT_NOT_IN_NAME_SPACE', 'a name outside of the constraints');
}
