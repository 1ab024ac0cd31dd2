import * as l10n from '@vscode/l10n';
import type { Problem, ProblemLevel } from '../../lint/problem';
import { forTerminal } from '../terminal';
import { padded } from './columns';
import { positionsIn } from './positions';
import type { LintedFile } from './run';
import { fixableText, summaryText } from './summary';

const colours: Readonly<Record<ProblemLevel, number>> = { error: 31, warning: 33, info: 34, hint: 36 };

/** What ESLint's own formatter prints, with the levels that it does not know. Nothing where nothing is wrong. */
export function stylishText(files: readonly LintedFile[], colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const problems = files.flatMap((file) => file.problems);
  if (problems.length === 0) return '';
  const isSevere = problems.some(({ level }) => level === 'error');
  const summary = [`\u2716 ${summaryText(problems)}`, ...fixableText(problems)];
  return [
    ...files.flatMap((file) => ['', paint(4, forTerminal(file.path)), ...linesOf(file, paint)]),
    '',
    ...summary.map((line) => paint(isSevere ? 31 : 33, line)),
    '',
  ].join('\n');
}

function linesOf({ text, problems }: LintedFile, paint: (code: number, text: string) => string): string[] {
  const positionOf = positionsIn(text);
  const rows = problems.map((problem) => {
    const { line, column } = positionOf(problem.range.start);
    return {
      place: `${line}:${column}`,
      level: levelName(problem.level),
      message: messageOf(problem),
      problem,
    };
  });
  const places = padded(rows.map(({ place }) => place));
  const levels = padded(rows.map(({ level }) => level));
  const messages = padded(rows.map(({ message }) => message));
  return rows.map(({ problem }, index) =>
    [
      `  ${paint(2, places[index] ?? '')}`,
      paint(colours[problem.level], levels[index] ?? ''),
      messages[index] ?? '',
      paint(2, problem.rule),
    ].join('  '),
  );
}

/** Without the full stop, as the rule's name follows. */
function messageOf({ message }: Problem): string {
  return forTerminal(message).replace(/(?<=[^\s.])\.$|\u3002$/u, '');
}

function levelName(level: ProblemLevel): string {
  switch (level) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'info':
      return l10n.t('info');
    case 'hint':
      return l10n.t('hint');
  }
}
