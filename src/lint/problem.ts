import type { Range } from './text/range';

/** How much a problem weighs, as editors have it. */
export type ProblemLevel = 'error' | 'warning' | 'info' | 'hint';

/** Replaces a range of the document; an insertion has an empty range. */
export interface Edit extends Range {
  text: string;
}

/** One way to repair a problem. The edits of a repair do not overlap. */
export interface Repair {
  title: string;
  edits: readonly Edit[];
  /** It leaves nothing to be decided, so that "fix all" and `--fix` may apply it unasked. At most one of a problem is. */
  safe: boolean;
}

/** What a rule found at one place; the engine adds rule and level. */
export interface Finding {
  range: Range;
  message: string;
  repairs?: readonly Repair[];
  /** In place of the rule's level where the code runs. */
  level?: ProblemLevel;
}

/** A finding with everything that an editor, a terminal or a SARIF file shows. */
export interface Problem {
  rule: string;
  level: ProblemLevel;
  range: Range;
  message: string;
  repairs: readonly Repair[];
}
