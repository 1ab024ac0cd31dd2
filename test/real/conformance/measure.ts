// Measures the scenarios and prints how browsers and predictions agree:
//   node --import tsx test/real/conformance/measure.ts [--only TEXT] [--browser chromium|firefox] [--json FILE]
// With --saved it asks nobody, but judges what --json (or the last run) kept. --differing leaves out lines without a mark.
import { parseArgs } from 'node:util';
import { compare } from './comparison';
import {
  type BrowserName,
  lastRunFile,
  type MeasuredRun,
  readRun,
  saveIntoRun,
  saveRun,
} from './measurement';
import { measureAll } from './run';
import { buildScenarios } from './scenarios';
import { isMarked, tableOf } from './table';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    json: { type: 'string', default: lastRunFile },
    saved: { type: 'boolean', default: false },
    differing: { type: 'boolean', default: false },
  },
});

const hasAll = values.only.length === 0;
const isWanted = (name: string): boolean => hasAll || values.only.some((text) => name.includes(text));

function savedRun(): MeasuredRun {
  const run = readRun(values.json);
  return { ...run, measurements: run.measurements.filter(({ scenario }) => isWanted(scenario)) };
}

async function newRun(): Promise<MeasuredRun> {
  const asked = (['chromium', 'firefox'] as const).filter((name: BrowserName) =>
    values.browser.includes(name),
  );
  const run = await measureAll(
    (options) => buildScenarios(options).filter(({ name }) => isWanted(name)),
    asked,
  );
  if (hasAll) saveRun(values.json, run);
  else saveIntoRun(values.json, run);
  return run;
}

void (async () => {
  const { measurements, products } = values.saved ? savedRun() : await newRun();
  console.log(tableOf(measurements.map(compare), products, values.differing ? isMarked : () => true));
})();
