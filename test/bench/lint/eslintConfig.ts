import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** As many of typescript-eslint's and ESLint's rules as our linter has, of those that need no types. */
const config = `import tseslint from 'typescript-eslint';
const core = ['array-callback-return', 'constructor-super', 'for-direction', 'getter-return', 'no-async-promise-executor',
  'no-class-assign', 'no-compare-neg-zero', 'no-cond-assign', 'no-const-assign', 'no-constant-binary-expression',
  'no-constructor-return', 'no-control-regex', 'no-debugger', 'no-dupe-args', 'no-dupe-class-members', 'no-dupe-else-if',
  'no-dupe-keys', 'no-duplicate-case', 'no-empty-pattern', 'no-ex-assign', 'no-fallthrough', 'no-func-assign',
  'no-import-assign', 'no-inner-declarations', 'no-loss-of-precision', 'no-self-assign', 'no-self-compare'];
const typescript = ['ban-ts-comment', 'no-array-constructor', 'no-duplicate-enum-values', 'no-empty-object-type',
  'no-extra-non-null-assertion', 'no-misused-new', 'no-namespace', 'no-this-alias', 'no-unused-expressions'];
export default [{
  files: ['**/*.{js,jsx,ts,tsx}'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  rules: Object.fromEntries([...core, ...typescript.map((name) => '@typescript-eslint/' + name)].map((name) => [name, 'error'])),
}];
`;

/** Lets ESLint run in the tree with the project's own packages. */
export function writeEslintConfig(tree: string, root: string): void {
  writeFileSync(path.join(tree, 'eslint.config.mjs'), config);
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
}
