import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../run.mjs';
import { needs } from '../system/needs.mjs';

/**
 * One part of `npm test`.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command a program and its arguments
 * @property {import('../system/needs.mjs').Need[]} needs what it is left out without
 * @property {boolean} counts whether it writes how its tests ended to the file that `TEST_RESULT_FILE` names
 */

/** What the tests in each folder of test/real run against. */
const realTests = {
  browser: [needs.browser, needs.certutil],
  cli: [needs.browser],
  conformance: [needs.browser, needs.firefox, needs.certutil, needs.rootsModule],
  eslint: [],
  input: [needs.browser],
  lint: [],
  mutations: [],
  nodes: [needs.otherNodes],
  practice: [needs.browser],
  repairs: [needs.browser, needs.certutil, needs.mosquitto, needs.nginx],
  servers: [needs.browser, needs.mosquitto, needs.nginx],
  webview: [needs.browser, needs.chineseFont],
};

/** @returns {Stage[]} all of `npm test`, in order */
export function allStages() {
  return [
    check('Build', 'build'),
    check('Types', 'typecheck'),
    check('Lint and format', 'lint'),
    mochaStage('Unit tests', 'unit', []),
    ...foldersIn('test/real').map((folder) =>
      mochaStage(`Real: ${folder}`, `real/${folder}`, needsOf(folder)),
    ),
    {
      name: 'Inside VS Code',
      command: [process.execPath, '--import', 'tsx', 'test/integration/run.ts'],
      needs: [needs.vscode],
      counts: true,
    },
    // The window of VS Code now and then loses a key press; a test that needs its second try says so.
    mochaStage(
      'Window of VS Code',
      'ui',
      [needs.browser, needs.certutil, needs.vscodeServer, needs.chineseFont],
      ['--retries', '1'],
    ),
  ];
}

/** A script of package.json that only passes or fails. */
function check(name, script) {
  return { name, command: ['npm', 'run', '--silent', script], needs: [], counts: false };
}

/** All tests of a folder of test/, in a mocha of their own; .mocharc.json would add those of test/unit to each. */
function mochaStage(name, folder, stageNeeds, more = []) {
  const mocha = path.join('node_modules', 'mocha', 'bin', 'mocha.js');
  const options = ['--no-config', '--node-option', 'import=tsx', '--timeout', '60000', ...more];
  const reporter = ['--reporter', './test/mocha/countingReporter.ts'];
  const command = [process.execPath, mocha, ...options, ...reporter, `test/${folder}/**/*.test.ts`];
  return { name, command, needs: stageNeeds, counts: true };
}

function needsOf(folder) {
  if (folder in realTests) return realTests[folder];
  throw new Error(`Say in scripts/test/stages.mjs what test/real/${folder} needs.`);
}

/** Folders that have tests. */
function foldersIn(parent) {
  const files = readdirSync(path.join(projectFolder, parent), { recursive: true, encoding: 'utf8' });
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  return [...new Set(tests.map((file) => file.split(path.sep)[0]))].sort();
}
