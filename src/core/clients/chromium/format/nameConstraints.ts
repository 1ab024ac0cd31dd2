import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { addName, type GeneralNames, nameKind, noNames } from './generalNames';
import { readerOf } from './reader';

/** Names under which a CA may, or may not, vouch (RFC 5280 section 4.2.1.10). */
export interface NameConstraints {
  permitted: GeneralNames;
  excluded: GeneralNames;
  /** Numbers of the kinds that are constrained. Kinds that Chromium cannot compare count only where the extension is critical. */
  kinds: Set<number>;
}

/** Kinds that Chromium can compare. */
export const comparableKinds: readonly number[] = [
  nameKind.mail,
  nameKind.dns,
  nameKind.directory,
  nameKind.ip,
];

/** `NameConstraints::Parse`, boringssl `pki/name_constraints.cc`. @throws DerError */
export function readNameConstraints(value: Uint8Array, isCritical: boolean): NameConstraints {
  const reader = readerOf(value, 'nameConstraints');
  const parts = reader.inside(derTag.sequence, 'nameConstraints');
  reader.end();
  const permitted = readSubtrees(parts.optional(derTag.contextConstructed));
  const excluded = readSubtrees(parts.optional(derTag.contextConstructed + 1));
  parts.end();
  if (permitted === null && excluded === null) throw new DerError('nameConstraints: empty');
  const constraints = { permitted: permitted ?? noNames(), excluded: excluded ?? noNames() };
  const kinds = [...constraints.permitted.kinds, ...constraints.excluded.kinds];
  return {
    ...constraints,
    kinds: new Set(kinds.filter((kind) => isCritical || comparableKinds.includes(kind))),
  };
}

function readSubtrees(content: Uint8Array | null): GeneralNames | null {
  if (content === null) return null;
  const reader = readerOf(content, 'nameConstraints');
  const names = noNames();
  do addSubtree(reader, names);
  while (!reader.isAtEnd);
  return names;
}

/** `minimum` and `maximum` are not supported: whatever follows the name is an error. */
function addSubtree(reader: DerReader, names: GeneralNames): void {
  const subtree = reader.inside(derTag.sequence, 'nameConstraints');
  addName(subtree.any(), names, 'range');
  subtree.end();
}
