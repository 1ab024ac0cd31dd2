// `npm start`: builds, diagnoses a healthy and some broken brokers, and opens VS Code with the extension.
// `npm start -- wss://your.broker:8084/mqtt [options]`: builds and diagnoses yours; the exit status is the diagnosis's.
import { runNode } from './run.mjs';
import { diagnose } from './start/diagnose.mjs';
import { openEditor } from './start/editor.mjs';
import { showPracticeReports } from './start/tour.mjs';
import { installMissing } from './system/install.mjs';
import { needs } from './system/needs.mjs';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());

/** @returns {Promise<number>} the exit status */
async function main(args, signal) {
  const built = await runNode(['esbuild.js'], { signal });
  if (built !== 0) return 2;
  if (!(await installMissing([needs.browser]))) {
    console.error('Without a browser the reports predict what one would do.');
  }
  // On Linux the practice broker's CA counts as imported in the browser with this program only.
  if (process.platform === 'linux') await installMissing([needs.certutil]);
  if (args.length > 0) return diagnose(args, signal);
  await showPracticeReports(signal);
  if (!signal.aborted) await openEditor(signal);
  return 0;
}

main(process.argv.slice(2), interrupted.signal).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    if (interrupted.signal.aborted) return;
    console.error(error);
    process.exitCode = 2;
  },
);
