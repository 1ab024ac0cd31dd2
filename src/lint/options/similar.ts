import { optionTable } from './table';

/** Another way to write the name: `clientID`, `client_id`. */
export function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

const byNormalised: ReadonlyMap<string, string> = new Map(
  [...optionTable.values()]
    .filter(({ group, until }) => group !== 'socket' && until === null)
    .map(({ name }) => [normalised(name), name]),
);

/** The option that differs from a name in upper and lower case, dashes and underscores at most. */
export function sameButForCase(name: string): string | null {
  return byNormalised.get(normalised(name)) ?? null;
}

/** The option that a name was most likely meant to be: it has at least five letters, and two edits make it the other. */
export function similarOption(name: string): string | null {
  const own = normalised(name);
  const near = [...byNormalised]
    .filter(([other]) => Math.min(own.length, other.length) >= 5)
    .map(([other, option]) => ({ option, distance: distance(own, other) }))
    .sort((one, other) => one.distance - other.distance)[0];
  return near !== undefined && near.distance <= 2 ? near.option : null;
}

/** Whether a name is the beginning of an option's, as while it is typed. */
export function isBeginning(name: string): boolean {
  return [...byNormalised.values()].some((option) => option.startsWith(name));
}

/** Edits of one character that turn one string into the other: Levenshtein's distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at += 1) {
      const replaced = (row[at] ?? 0) + (one[index] === other[at] ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
