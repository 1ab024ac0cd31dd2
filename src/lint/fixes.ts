import type { Edit, Problem } from './problem';

/** The text with edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  void edits;
  return text;
}

/** The edits of all safe repairs of these problems, without those that overlap an earlier one. */
export function safeEdits(problems: readonly Problem[]): Edit[] {
  void problems;
  return [];
}
