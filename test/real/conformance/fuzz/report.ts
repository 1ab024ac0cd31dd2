import type { Prediction } from '../../../../src/core/report';
import { type Comparison, compare } from '../comparison';
import type { BrowserName } from '../measurement';
import type { RealOutcome } from '../realOutcome';
import { browserNames, differs, type FuzzResult, type FuzzRun } from './fuzzRun';

interface Judged extends FuzzResult {
  comparison: Comparison;
}

/** Every difference, and totals. */
export function reportOf({ seed, products, results }: FuzzRun): string {
  const judged = results.map((result) => ({ ...result, comparison: compare(result.measurement) }));
  const lines = judged.filter(({ comparison }) => differs(comparison)).map(describe);
  const totals = browserNames.map((name) => `${String(products[name])}: ${totalsOf(judged, name)}`);
  return [...lines, `seed ${seed}, ${results.length} servers`, ...totals].join('\n');
}

function describe({ deviations, measurement, again, comparison }: Judged): string {
  const answers = browserNames
    .filter((name) => comparison.agreement[name] !== 'same')
    .map((name) => {
      const second = again === null ? '' : `, again ${words(again[name])}`;
      const mark = comparison.agreement[name] === 'other-outcome' ? 'X' : '~';
      const [first, predicted] = [measurement.real[name], comparison.predicted[name]];
      return `  ${mark} ${name}: ${words(first)}${second}; predicted ${words(predicted)}`;
    });
  const { scenario, host, chain, trusted } = measurement;
  const shape = `${scenario} ${host}, sent ${chain.length}, trusted ${trusted.length}`;
  return [shape, ...deviations.map((text) => `    ${text}`), ...answers, ''].join('\n');
}

function words(result: RealOutcome | Prediction | null): string {
  return result === null
    ? 'nothing'
    : `${result.outcome} ${result.error ?? ''} ${result.closeCode ?? ''}`.trim();
}

/** What a browser answers now so, now so, says nothing about the prediction. */
function totalsOf(judged: readonly Judged[], name: BrowserName): string {
  const isChance = ({ measurement, again }: Judged) =>
    again !== null && words(again[name]) !== words(measurement.real[name]);
  const count = (kind: string) =>
    judged.filter((one) => one.comparison.agreement[name] === kind && !isChance(one)).length;
  const chance = judged.filter((one) => one.comparison.agreement[name] !== 'same' && isChance(one)).length;
  const share = (100 * (count('same') + count('other-close-code'))) / judged.length;
  return `other outcome ${count('other-outcome')}, other error ${count('other-error')}, other close code ${count('other-close-code')}, chance ${chance}; ${share.toFixed(1)} % the same`;
}
