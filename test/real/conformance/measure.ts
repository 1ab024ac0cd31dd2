// Measures the scenarios and prints how browsers and predictions agree:
//   node --import tsx test/real/conformance/measure.ts [--only TEXT] [--browser chromium|firefox] [--json FILE]
// With --saved it asks nobody, but judges what --json (or the last run) kept.
import { parseArgs } from 'node:util';
import { compare } from './comparison';
import { type BrowserName, lastRunFile, type MeasuredRun, readRun, saveRun } from './measurement';
import { measureAll } from './run';
import { tableOf } from './table';

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BuildScenarios } from './farm';
async function scenarios(): Promise<BuildScenarios> {
  const own = path.join(__dirname, 'scenarios', 'index.ts');
  const from = (await import(existsSync(own) ? own : './someScenarios')) as {
    buildScenarios: BuildScenarios;
  };
  return from.buildScenarios;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    json: { type: 'string', default: lastRunFile },
    saved: { type: 'boolean', default: false },
  },
});

const isWanted = (name: string): boolean => values.only.some((text) => name.includes(text));

function savedRun(): MeasuredRun {
  const run = readRun(values.json);
  return { ...run, measurements: run.measurements.filter(({ scenario }) => isWanted(scenario)) };
}

async function newRun(): Promise<MeasuredRun> {
  const asked = (['chromium', 'firefox'] as const).filter((name: BrowserName) =>
    values.browser.includes(name),
  );
  const buildScenarios = await scenarios();
  const run = await measureAll(
    (options) => buildScenarios(options).filter(({ name }) => isWanted(name)),
    asked,
  );
  saveRun(values.json, run);
  return run;
}

void (async () => {
  const { measurements, products } = values.saved ? savedRun() : await newRun();
  console.log(tableOf(measurements.map(compare), products));
})();
