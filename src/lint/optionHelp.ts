import type { LintInput } from './input';
import type { Range } from './text/range';

/** What a hover shows about an option of mqtt.js. */
export interface OptionHelp {
  range: Range;
  /** As `keepalive`. */
  name: string;
  /** Markdown, in the language of the user. */
  markdown: string;
}

/** Explains the option of a connection whose name stands at `offset`; `null` where none does. */
export function optionHelpAt(input: LintInput, offset: number): OptionHelp | null {
  void input;
  void offset;
  return null;
}
