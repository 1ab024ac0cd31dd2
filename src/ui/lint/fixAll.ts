import { type Engine, repairText } from '../../lint/repairText';
import type { LintInput } from '../../lint/input';
import type { Edit, Problem } from '../../lint/problem';

/**
 * Edits that leave nothing to be repaired safely. Usually those of the problems themselves; where one repair makes room
 * for another, a single edit from the first to the last difference.
 */
export function editsToFixAll(engine: Engine, input: LintInput, problems: readonly Problem[]): Edit[] {
  const edits = engine.safeEdits(problems);
  if (edits.length === 0) return [];
  const { text } = repairText(input, engine);
  return text === engine.applyEdits(input.text, edits) ? edits : [difference(input.text, text)];
}

function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
