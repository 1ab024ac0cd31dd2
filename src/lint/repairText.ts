import type * as lintEngine from './index';
import type { LintInput } from './input';
import type { Problem } from './problem';

/** What a shell takes from the linter, loaded or not. */
export type Engine = Pick<typeof lintEngine, 'applyEdits' | 'lint' | 'rules' | 'safeEdits'>;

/** A repair can make room for the next one, but hardly more often than that. */
const maxPasses = 10;

/** A text and what is wrong with it. */
export interface LintedText {
  text: string;
  problems: readonly Problem[];
}

export function lintText(input: LintInput, engine: Engine): LintedText {
  return { text: input.text, problems: engine.lint(input).problems };
}

/** Applies the safe repairs until none is left, and says what is wrong with the text then. */
export function repairText(input: LintInput, engine: Engine): LintedText {
  let linted = lintText(input, engine);
  for (let pass = 0; pass < maxPasses; pass++) {
    const text = engine.applyEdits(linted.text, engine.safeEdits(linted.problems));
    if (text === linted.text) break;
    linted = lintText({ ...input, text }, engine);
  }
  return linted;
}
