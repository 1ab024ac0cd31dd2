import type { LintSettings } from '../lint/input';
import type { Problem, ProblemLevel } from '../lint/problem';
import type { Rule, RuleLevel } from '../lint/rule';

/** What a configuration may say of the rule, all of it optional. */
export interface RuleOptions {
  /** Levels by id, over those of the rules. */
  levels?: Record<string, RuleLevel>;
  /** Where the code runs, where the linter need not find out. */
  context?: LintSettings['context'];
  /** The least level that is reported; ESLint itself knows only the one of its own rule. */
  minimum?: ProblemLevel;
}

/** From light to heavy. */
const levels: readonly ProblemLevel[] = ['hint', 'info', 'warning', 'error'];

/** JSON schema of the options, as ESLint checks them. */
export const optionsSchema = [
  {
    type: 'object' as const,
    additionalProperties: false,
    properties: {
      levels: {
        type: 'object' as const,
        additionalProperties: { enum: ['off', ...levels] },
      },
      context: { enum: ['auto', 'browser', 'node'] },
      minimum: { enum: [...levels] },
    },
  },
];

/** Settings for the engine; throws where a level is given for a rule that there is not, since a typo would do nothing. */
export function settingsOf(options: RuleOptions, rules: readonly Rule[]): LintSettings {
  const given = Object.entries(options.levels ?? {});
  const unknown = given.find(([id]) => !rules.some(({ meta }) => meta.id === id));
  if (unknown !== undefined) throw new Error(`"levels" names "${unknown[0]}", which is no rule.`);
  return { levels: new Map(given), context: options.context ?? 'auto' };
}

/** Whether a problem weighs enough to be reported. */
export function isReported({ level }: Problem, { minimum = 'warning' }: RuleOptions): boolean {
  return levels.indexOf(level) >= levels.indexOf(minimum);
}
