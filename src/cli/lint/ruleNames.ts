import * as l10n from '@vscode/l10n';
import type { Rule } from '../../lint/rule';
import { UsageError } from '../usage';

/** So many are named where an id is not known. */
const maxNamed = 3;

/** Throws `UsageError` for the first id that no rule has, with those that may have been meant. */
export function refuseUnknownRules(ids: Iterable<string>, rules: readonly Rule[]): void {
  const known = rules.map(({ meta }) => meta.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const close = closeNames(id, known);
    throw new UsageError(
      close.length === 0
        ? l10n.t('There is no rule "{0}". The rules are: {1}.', id, known.join(', '))
        : l10n.t('There is no rule "{0}". Did you mean {1}?', id, close.join(', ')),
    );
  }
}

/** Names that differ by little, or that share a word with it, the closest first. */
function closeNames(id: string, known: readonly string[]): string[] {
  const words = new Set(id.toLowerCase().split(/[-_/\s]+/));
  return known
    .map((name) => ({ name, distance: distance(id.toLowerCase(), name) }))
    .filter((it) => it.distance <= id.length / 3 || it.name.split('-').some((word) => words.has(word)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, maxNamed)
    .map(({ name }) => name);
}

/** Levenshtein's: how many characters to insert, remove or replace. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, character] of Array.from(one).entries()) {
    const next = [i + 1];
    for (let j = 1; j < row.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (other[j - 1] === character ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
