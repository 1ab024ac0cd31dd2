import assert from 'node:assert/strict';
import { type Agreement, compare, type Comparison } from './comparison';
import type { BrowserName } from './measurement';
import { measureAll } from './run';
import { buildScenarios } from './scenarios';
import { tableOf } from './table';

/** For the names only: the servers are made anew when the run begins, once it is known where issuers are served. */
const scenarios = buildScenarios({ aiaBase: 'http://127.0.0.1:1' });

const leastScenarios = 150;

/** Of all scenarios, for each browser. */
const leastSameError = 0.98;

describe('predictions held against real browsers', () => {
  let comparisons: Comparison[] = [];

  before(async function () {
    this.timeout(240_000);
    const { products, measurements } = await measureAll(buildScenarios, ['chromium', 'firefox']);
    comparisons = measurements.map(compare);
    console.log(tableOf(comparisons, products));
  });

  it(`covers at least ${leastScenarios} servers, each under a name of its own`, () => {
    assert.ok(comparisons.length >= leastScenarios, String(comparisons.length));
    assert.equal(new Set(scenarios.map(({ name }) => name)).size, comparisons.length);
  });

  for (const { name } of scenarios) {
    it(name, () => {
      const found = comparisons.find(({ measurement }) => measurement.scenario === name);
      assert.ok(found);
      const { measurement, predicted, report, rows } = found;
      const { row, real } = measurement;
      assert.deepEqual(
        { chromium: predicted.chromium.outcome, firefox: predicted.firefox.outcome },
        { chromium: real.chromium?.outcome, firefox: real.firefox?.outcome },
      );
      assert.equal(real.chromium?.outcome, row === null ? 'connects' : 'fails', 'the row of the scenario');
      assert.equal(report.verdict.healthy, row === null);
      assert.ok(row === null || rows.includes(row), `${String(report.verdict.rootCause)} ${rows.join()}`);
      assert.deepEqual(report.bugs, []);
    });
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`predicts the error of ${browser} word for word for at least ${leastSameError * 100} %`, () => {
      const different = comparisons.filter(({ agreement }) => !sameError.has(agreement[browser]));
      const share = 1 - different.length / comparisons.length;
      assert.ok(share >= leastSameError, different.map((one) => difference(one, browser)).join('\n'));
    });
  }
});

const sameError: ReadonlySet<Agreement> = new Set(['same', 'other-close-code']);

function difference({ measurement, predicted }: Comparison, browser: BrowserName): string {
  const real = measurement.real[browser]?.error;
  return `${measurement.scenario}: ${String(real)}, but predicted ${String(predicted[browser].error)}`;
}
