import type { Connection, Setup } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Finding } from '../problem';
import type { Range } from '../text/range';
import type { Entry } from '../values/value';
import { isHalfTyped } from './halfTyped';

/** An option in one of the ways in which a connection is made. */
export interface Occurrence {
  entry: Entry;
  setup: Setup;
  connection: Connection;
  file: FileModel;
}

/**
 * What `judge` says of the options of a document's connections, but for what may be none in half-typed code. Where code
 * may connect in several ways, a finding counts only if it holds in each way that has the option. One finding for each
 * range.
 */
export function findInOptions(
  file: FileModel,
  judge: (occurrence: Occurrence) => readonly Finding[],
): readonly Finding[] {
  const found = file.connections.flatMap((connection) =>
    [...occurrencesIn(file, connection).values()].flatMap((occurrences) => heldByAll(occurrences.map(judge))),
  );
  return onePerRange(found);
}

function occurrencesIn(file: FileModel, connection: Connection): ReadonlyMap<string, readonly Occurrence[]> {
  const byPlace = new Map<string, Occurrence[]>();
  for (const setup of connection.setups) {
    const entries = [...setup.options.entries.values()];
    for (const entry of entries.filter(({ property }) => property === null || !isHalfTyped(property))) {
      const place = `${entry.nameRange.start} ${entry.name}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), { entry, setup, connection, file }]);
    }
  }
  return byPlace;
}

function heldByAll([first = [], ...others]: readonly (readonly Finding[])[]): readonly Finding[] {
  return first.filter(({ range }) =>
    others.every((findings) => findings.some((other) => isSame(other.range, range))),
  );
}

export function onePerRange(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ range }, index) => findings.findIndex((other) => isSame(other.range, range)) === index,
  );
}

function isSame(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end;
}
