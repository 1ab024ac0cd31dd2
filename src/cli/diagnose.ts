import * as l10n from '@vscode/l10n';
import type { Evidence } from '../core/evidence';
import { certificateFileIn, evidenceOfFile } from './certificateFile';
import type { CliOptions } from './options';
import { requestOf } from './request';
import { forTerminal, jsonText } from './terminal';
import { textReport } from './textReport';

/** Runs the diagnosis, or looks at a certificate file, and prints the report. Returns the exit status. */
export async function runDiagnose(options: CliOptions, signal: AbortSignal): Promise<number> {
  const file = certificateFileIn(options.operands);
  const evidence =
    file === null ? await diagnoseUrl(options, signal) : await evidenceOfFile(file, options, process.env);
  if (signal.aborted) {
    process.stderr.write(`${l10n.t('Cancelled.')}\n`);
    return 130;
  }
  const { judge } = await import('../engine');
  const report = judge(evidence);
  for (const bug of report.bugs) process.stderr.write(`${forTerminal(`${bug.id}: ${bug.message}`)}\n`);
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  process.stdout.write(options.json ? jsonText(report) : textReport(report, colour));
  return report.verdict.healthy ? 0 : 1;
}

async function diagnoseUrl(options: CliOptions, signal: AbortSignal): Promise<Evidence> {
  const request = requestOf(options, process.env);
  const { diagnose } = await import('../engine');
  const showProgress = process.stderr.isTTY && !options.json;
  const evidence = await diagnose(request, {
    signal,
    onEvidence: (snapshot) => {
      if (showProgress) process.stderr.write(`\r\u001b[K${progressText(snapshot)}`);
    },
  });
  if (showProgress) process.stderr.write('\r\u001b[K');
  return evidence;
}

function progressText({ facts }: Evidence): string {
  const all = Object.values(facts);
  const pending = all.filter((fact) => fact.status === 'skipped' && fact.reason === 'pending');
  return l10n.t('Running… {0} of {1} probes left', pending.length, all.length);
}
