/**
 * Records what real runs against the practice broker find out, for the golden test that judges it again:
 * `node scripts/record-evidence.mjs`, after `npm run build`, with Chromium and certutil installed.
 * Names of listeners, where given, limit it to these. Read the difference before you commit it.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPracticeBroker } from './start/practiceBroker.mjs';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');
const folder = join(root, 'test', 'fixtures', 'evidence');

function diagnose(listener) {
  const trust = listener.trust === null ? [] : ['--trust', listener.trust];
  const args = [cli, 'diagnose', '--json', '--timeout', '60', ...trust, listener.url];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (_error, stdout) => resolve(JSON.parse(stdout)));
  });
}

/** Whether the report says what is wrong; where the browser connects all the same, it is only a warning. */
function names({ verdict, findings }, rootCause) {
  const isWarned = verdict.healthy && findings.some(({ id }) => id === rootCause);
  return verdict.rootCause === rootCause || isWarned;
}

/** The part of a report that must not change unless somebody means it. */
function expectationOf({ verdict, findings, clients, steps }) {
  return {
    rootCause: verdict.rootCause,
    findings: findings.map(({ id, level, catalogue }) => [id, level, ...catalogue].join(' ')),
    clients: Object.fromEntries(
      Object.entries(clients).map(([name, { outcome, error, closeCode }]) => [
        name,
        { outcome, error, closeCode },
      ]),
    ),
    predicted: clients.chromium.predicted,
    steps: Object.fromEntries(steps.map(({ id, status }) => [id, status])),
  };
}

function write(name, value) {
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
}

mkdirSync(folder, { recursive: true });
const { listeners, stop } = await startPracticeBroker(new AbortController().signal);
try {
  const wanted = process.argv.slice(2);
  for (const listener of listeners.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const report = await diagnose(listener);
    if (!names(report, listener.rootCause)) {
      console.error(`${listener.name}: ${report.verdict.rootCause}, not ${listener.rootCause}; left out`);
      process.exitCode = 1;
      continue;
    }
    write(`${listener.name}.json`, report.evidence);
    write(`${listener.name}.expected.json`, expectationOf(report));
    console.log(listener.name);
  }
} finally {
  await stop();
}
