import * as l10n from '@vscode/l10n';
import type { Problem, ProblemLevel } from '../../lint/problem';

/** `3 problems (1 error, 1 warning, 1 hint)`; as in ESLint, errors and warnings are named even where there are none. */
export function summaryText(problems: readonly Problem[]): string {
  const counts = [
    errorCount(countOf(problems, 'error')),
    warningCount(countOf(problems, 'warning')),
    ...infoCount(countOf(problems, 'info')),
    ...hintCount(countOf(problems, 'hint')),
  ].join(', ');
  return problems.length === 1
    ? l10n.t('1 problem ({0})', counts)
    : l10n.t('{0} problems ({1})', problems.length, counts);
}

/** One line on what `--fix` would repair, or none. */
export function fixableText(problems: readonly Problem[]): string[] {
  const fixable = problems.filter(({ repairs }) => repairs.some(({ safe }) => safe)).length;
  if (fixable === 0) return [];
  return [
    fixable === 1
      ? `  ${l10n.t('--fix repairs 1 of them.')}`
      : `  ${l10n.t('--fix repairs {0} of them.', fixable)}`,
  ];
}

export function countOf(problems: readonly Problem[], level: ProblemLevel): number {
  return problems.filter((problem) => problem.level === level).length;
}

function errorCount(count: number): string {
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

function warningCount(count: number): string {
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

function infoCount(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? l10n.t('1 info') : l10n.t('{0} infos', count)];
}

function hintCount(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count)];
}
