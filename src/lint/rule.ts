import type { Citation } from '../core/report';
import type { FileModel } from './model/file';
import type { Finding, ProblemLevel } from './problem';

export type RuleLevel = ProblemLevel | 'off';

/** What a rule says of itself. Ids never change; texts are made at the moment of use. */
export interface RuleMeta {
  id: string;
  /** Its level by where the code runs; `unknown` where that cannot be decided. */
  levels: { browser: RuleLevel; node: RuleLevel; unknown: RuleLevel };
  /** It speaks of web pages only, and is silent in React Native and mini-programs, though these count as browsers. */
  pageOnly?: boolean;
  /** Some of its findings come with a repair. */
  fixable: boolean;
  /** Rows of the failure catalogue that the mistake leads to. */
  catalogue: readonly string[];
  citation: Citation;
  /** One line, as the list of rules and SARIF show it. */
  title: () => string;
}

/** A rule: metadata, and a pure function from what a file does with mqtt.js to what is wrong with it. */
export interface Rule {
  meta: RuleMeta;
  check: (file: FileModel) => readonly Finding[];
}

/** Names the type of a rule where it is defined; a rule is silent where its level is `off`. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
