import type { ESLint, Linter, Rule } from 'eslint';

/** The ESLint plugin. Its one rule, `mqtt`, takes `{ levels, context, minimum }`; see "ESLint" in the README. */
declare const plugin: ESLint.Plugin & {
  rules: { mqtt: Rule.RuleModule };
  configs: { recommended: Linter.Config };
};

export = plugin;
