import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { addCounts, readCounts, type TestCounts, writeCounts } from '../mocha/counts';
import { buildTests, testsEntry } from './build';
import { chooseHosts, projectFolder, type VscodeHost } from './hosts';

/** Counts as one failed test: a VS Code that ended without a result, whatever its exit status. */
const noResult: TestCounts = { passed: 0, failed: 1, skipped: 0 };

async function runIn(host: VscodeHost): Promise<TestCounts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mqtt-wss-doctor-integration-'));
  const resultFile = path.join(folder, 'result.json');
  const workspace = path.join(folder, 'workspace');
  try {
    // Tests write into it.
    cpSync(path.join(projectFolder, 'test', 'fixtures', 'sample-workspace'), workspace, { recursive: true });
    console.log(`\nTests inside ${host.name}`);
    const status = await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: testsEntry,
      extensionTestsEnv: { TEST_RESULT_FILE: resultFile },
      launchArgs: [
        workspace,
        `--user-data-dir=${path.join(folder, 'user-data')}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
    }).catch((error: unknown) => String(error));
    // VS Code ends with 0 also when its extension host was killed: only the file says that the tests were run.
    const counts = readCounts(resultFile) ?? noResult;
    if (status !== 0 && counts.failed === 0) return addCounts([counts, noResult]);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function main(): Promise<void> {
  await buildTests();
  const results: TestCounts[] = [];
  for (const host of await chooseHosts()) results.push(await runIn(host));
  const sum = addCounts(results);
  const resultFile = process.env['TEST_RESULT_FILE'];
  if (resultFile !== undefined) writeCounts(resultFile, sum);
  console.log(`In VS Code: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
