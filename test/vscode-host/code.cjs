#!/usr/bin/env node
// Stands in for the VS Code executable that @vscode/test-electron starts; see executable.ts.
require('tsx/cjs');
const { runExecutable } = require('./executable.ts');

runExecutable(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error);
    process.exitCode = 99;
  },
);
