/** The linter as editor, command line and ESLint use it. A bundle of its own, loaded once a text mentions mqtt. */
export { applyEdits, safeEdits } from './fixes';
export { lint } from './lint';
export { optionHelpAt } from './optionHelp';
export { projectFactsOf } from './project';
export { rules } from './rules/index';
export { disableNextLine } from './disableNextLine';
