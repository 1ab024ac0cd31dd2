import type { Edit, Problem } from './problem';
import { rangesOverlap } from './text/range';

/** The text with edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * The edits of all safe repairs of these problems. A repair of which an edit touches one that was taken before is left
 * out whole: it is there again when the text is linted anew.
 */
export function safeEdits(problems: readonly Problem[]): Edit[] {
  const taken: Edit[] = [];
  for (const { repairs } of problems) {
    const edits = repairs.find(({ safe }) => safe)?.edits ?? [];
    const isNew = edits.some((edit) => !taken.some((other) => sameEdit(edit, other)));
    if (isNew && !edits.some((edit) => taken.some((other) => collide(edit, other)))) taken.push(...edits);
  }
  return taken;
}

function collide(one: Edit, other: Edit): boolean {
  return rangesOverlap(one, other) || one.start === other.start || one.end === other.end;
}

function sameEdit(one: Edit, other: Edit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}
