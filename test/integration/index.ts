import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import CountingReporter from '../mocha/countingReporter';

/**
 * Runs every bundled test of this folder inside VS Code's extension host.
 * @throws when a test fails, so that VS Code ends with a status other than 0
 */
export async function run(): Promise<void> {
  // VS Code forwards what is logged as it stands, without filling in placeholders.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => console.log(format(...parts));
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: CountingReporter });
  const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of tests.filter((name) => name.endsWith('.test.js')).sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
