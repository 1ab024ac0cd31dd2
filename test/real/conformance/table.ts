import type { Prediction } from '../../../src/core/report';
import type { Agreement, Comparison } from './comparison';
import type { BrowserName, MeasuredRun } from './measurement';
import type { RealOutcome } from './realOutcome';

const marks: Record<Agreement, string> = {
  same: ' ',
  'not-asked': '?',
  'other-outcome': 'X',
  'other-error': '~',
  'other-close-code': 'c',
};

/** Whether something differs from what a browser did. */
export function isMarked({ agreement, isExplained }: Comparison): boolean {
  return !isExplained || Object.values(agreement).some((one) => one !== 'same' && one !== 'not-asked');
}

/** A line for each scenario that `isShown` lets through, and the totals of all. */
export function tableOf(
  comparisons: readonly Comparison[],
  products: MeasuredRun['products'],
  isShown: (comparison: Comparison) => boolean = () => true,
): string {
  const header = ['scenario', 'row', 'Chromium', 'predicted', 'Firefox', 'predicted', 'root cause'];
  const lines = [header, ...comparisons.filter(isShown).map(cells)];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return [
    ...padded.map((line) => line.trimEnd()),
    '',
    'X other outcome, ~ other error, c other close code, ! not explained by its row',
    ...totals(comparisons, products),
  ].join('\n');
}

function cells({ measurement, predicted, agreement, report, rows, isExplained }: Comparison): string[] {
  const { scenario, row, real } = measurement;
  const cause = report.verdict.rootCause ?? (report.verdict.healthy ? 'healthy' : 'undecided');
  return [
    scenario,
    row ?? '-',
    words(real.chromium),
    `${marks[agreement.chromium]} ${words(predicted.chromium)}`,
    words(real.firefox),
    `${marks[agreement.firefox]} ${words(predicted.firefox)}`,
    `${isExplained ? ' ' : '!'} ${cause} ${rows.join(',')}`,
  ];
}

function words(result: RealOutcome | Prediction | null): string {
  if (result === null) return '';
  const { outcome, error, closeCode } = result;
  return outcome === 'fails' ? `${error ?? 'fails'} ${closeCode ?? '-'}` : outcome;
}

function totals(comparisons: readonly Comparison[], products: MeasuredRun['products']): string[] {
  const names: readonly BrowserName[] = ['chromium', 'firefox'];
  const explained = comparisons.filter(({ isExplained }) => isExplained).length;
  return [
    ...names.flatMap((name) => {
      const product = products[name];
      return product === null ? [] : [`${product}: ${agreementTotals(comparisons, name)}`];
    }),
    `explained: ${explained} of ${comparisons.length}`,
  ];
}

function agreementTotals(comparisons: readonly Comparison[], name: BrowserName): string {
  const count = (...kinds: Agreement[]) =>
    comparisons.filter(({ agreement }) => kinds.includes(agreement[name])).length;
  const all = comparisons.length - count('not-asked');
  const sameError = count('same', 'other-close-code');
  return `same outcome ${sameError + count('other-error')} of ${all}, same error ${sameError}, same close code, too, ${count('same')}`;
}
