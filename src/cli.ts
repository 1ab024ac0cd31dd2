import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { runLint } from './cli/lint';
import { readLintOptions } from './cli/lint/options';
import { languageOf, readOptions } from './cli/options';
import { runPractice } from './cli/practice';
import { UsageError, isUsageError, usageText } from './cli/usage';

/** The command line: a thin second shell over the same core. Exit statuses: see "The command line" in the README. */
async function main(args: string[], signal: AbortSignal): Promise<number> {
  if (languageOf(args) === 'zh-cn') {
    const bundle = join(__dirname, '..', 'l10n', 'bundle.l10n.zh-cn.json');
    l10n.config({ contents: readFileSync(bundle, 'utf8') });
  }
  const options = readOptions(args);
  if (options.version) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (options.help) {
    process.stdout.write(usageText());
    return 0;
  }
  switch (options.command) {
    case 'diagnose': {
      const { runDiagnose } = await import('./cli/diagnose');
      return runDiagnose(options, signal);
    }
    case 'practice':
      return runPractice(options, signal);
    case 'lint':
      return runLint(readLintOptions(args), signal);
    case null:
      process.stderr.write(usageText());
      return 2;
    default:
      throw new UsageError(
        l10n.t('There is no command "{0}". Commands: diagnose, lint, practice.', options.command),
      );
  }
}

/** One funnel for errors: wrong usage is a sentence, a bug is one, too, with its stack only where DEBUG is set. */
function report(error: unknown): number {
  if (isUsageError(error)) {
    process.stderr.write(`mqtt-wss-doctor: ${error.message}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `mqtt-wss-doctor: ${l10n.t('Internal error: {0}. Set DEBUG=1 for details.', message)}\n`,
  );
  if (process.env.DEBUG !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
  return 2;
}

const interrupt = new AbortController();
/** Exit status of a program that ended on SIGINT, as shells have it. */
const interruptedStatus = 130;
// Listens to the end: the browser's own exit guard ends the process where nobody else does. Who asks twice is in a hurry.
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (interrupt.signal.aborted) process.exit(interruptedStatus);
    interrupt.abort();
  });
}

// Whoever reads may have enough, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2), interrupt.signal)
  .catch(report)
  .then((status) => {
    process.exitCode = status;
  })
  .catch(() => {
    process.exitCode = 2;
  });
