import * as l10n from '@vscode/l10n';
import { jsonResults } from './lint/json';
import type { Engine } from '../lint/repairText';
import type { Format, LintOptions } from './lint/options';
import { refuseUnknownRules } from './lint/ruleNames';
import { lintFiles, type RunOutcome } from './lint/run';
import { sarifLog } from './lint/sarif';
import { stylishText } from './lint/stylish';
import { countOf } from './lint/summary';
import { baseFolder } from '../project/base';
import { ProjectReader } from '../project/projectReader';
import { forTerminal, jsonText } from './terminal';

/** Lints files and folders, and prints what is wrong with them. Returns the exit status. */
export async function runLint(options: LintOptions, signal: AbortSignal): Promise<number> {
  // Before anything is written: a rule's name with a typo in it would do nothing, and seem to.
  if (options.levels.size > 0) refuseUnknownRules(options.levels.keys(), (await loadEngine()).rules);
  const base = baseFolder(process.cwd());
  const showProgress = process.stderr.isTTY;
  const clearProgress = () => {
    if (showProgress) process.stderr.write('\r\u001b[K');
  };
  const say = (line: string) => process.stderr.write(`${forTerminal(line)}\n`);
  const outcome = await lintFiles(options, {
    loadEngine,
    base,
    projects: new ProjectReader(),
    signal,
    note: (path, sentence) => {
      clearProgress();
      say(`${path}: ${sentence}`);
    },
    progress: (count) => {
      if (showProgress) process.stderr.write(`\r\u001b[K${l10n.t('Linting… Files looked at: {0}', count)}`);
    },
  });
  clearProgress();
  if (signal.aborted) {
    say(l10n.t('Cancelled.'));
    return 130;
  }
  process.stdout.write(await outputOf(outcome, options.format, base));
  if (outcome.repaired > 0) say(l10n.t('Files repaired: {0}', outcome.repaired));
  return statusOf(outcome, options, say);
}

/** The linter, and TypeScript's parser with it, of which loading takes longer than looking through a thousand files. */
async function loadEngine(): Promise<Engine> {
  return import('../lint/index');
}

async function outputOf({ files }: RunOutcome, format: Format, base: string): Promise<string> {
  switch (format) {
    case 'stylish':
      return stylishText(files, process.stdout.isTTY && process.env.NO_COLOR === undefined);
    case 'json':
      return jsonText(jsonResults(files));
    case 'sarif':
      return jsonText(sarifLog(files, (await loadEngine()).rules, base));
  }
}

function statusOf(
  { files, incomplete }: RunOutcome,
  { maxWarnings }: LintOptions,
  say: (line: string) => void,
): number {
  const problems = files.flatMap((file) => file.problems);
  const warnings = countOf(problems, 'warning');
  const isTooMany = maxWarnings !== null && warnings > maxWarnings;
  if (isTooMany) say(l10n.t('Too many warnings: {0}, and at most {1} are allowed.', warnings, maxWarnings));
  if (countOf(problems, 'error') > 0 || isTooMany) return 1;
  return incomplete ? 2 : 0;
}
