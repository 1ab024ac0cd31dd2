import { readFileSync, writeFileSync } from 'node:fs';
import { type Comparison, compare } from '../comparison';
import type { BrowserName, MeasuredRun, Measurement } from '../measurement';
import { measureAll } from '../run';
import { areImportable } from './importable';
import { type FuzzOptions, type FuzzScenario, fuzzScenario, soundPublicScenario } from './scenarios';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** One server that was asked. */
export interface FuzzResult {
  index: number;
  deviations: string[];
  measurement: Measurement;
  /** What the browsers said when they were asked once more; `null` where nothing differed. */
  again: Measurement['real'] | null;
}

export interface FuzzRun {
  seed: number;
  products: MeasuredRun['products'];
  results: FuzzResult[];
}

/** Makes up the servers with these numbers, asks about all of them, and once more about those where a prediction differs. */
export async function runFuzz(
  options: Omit<FuzzOptions, 'aiaBase'>,
  indices: readonly number[],
): Promise<FuzzRun> {
  const { products, results } = await ask(options, indices);
  const differing = results.filter(({ measurement }) => differs(compare(measurement)));
  if (differing.length === 0) return { seed: options.seed, products, results };
  const second = await ask(
    options,
    differing.map(({ index }) => index),
  );
  for (const result of differing) {
    const found = second.results.find(({ index }) => index === result.index);
    result.again = found?.measurement.real ?? null;
  }
  return { seed: options.seed, products, results };
}

async function ask(options: Omit<FuzzOptions, 'aiaBase'>, indices: readonly number[]): Promise<FuzzRun> {
  const { seed } = options;
  const made = (aiaBase: string) =>
    indices.flatMap((index) => {
      const made = fuzzScenario({ ...options, aiaBase }, index);
      return made === null ? [] : [{ index, ...made }];
    });
  const trusted = made('http://127.0.0.1:1').map(({ scenario }) => scenario.trusted);
  const importable = await areImportable(trusted);
  let drafts: (FuzzScenario & { index: number })[] = [];
  const { products, measurements } = await measureAll(({ aiaBase }) => {
    drafts = made(aiaBase).filter((_, place) => importable[place] === true);
    const scenarios = drafts.map(({ scenario }) => scenario);
    const hasPublic = scenarios.some(({ publicRoot }) => publicRoot === true);
    return hasPublic ? [soundPublicScenario(seed), ...scenarios] : scenarios;
  }, browserNames);
  const results = drafts.map(({ index, deviations, scenario: { name } }) => {
    const measurement = measurements.find(({ scenario }) => scenario === name);
    if (measurement === undefined) throw new Error(`Server ${index} was not measured.`);
    return { index, deviations, measurement, again: null };
  });
  return { seed, products, results };
}

/** Some prediction is not what the browser did. */
export function differs({ agreement }: Comparison): boolean {
  return browserNames.some((name) => agreement[name] !== 'same');
}

export function saveFuzzRun(file: string, run: FuzzRun): void {
  writeFileSync(file, JSON.stringify(run, null, 1));
}

/** Only for what `saveFuzzRun` wrote. */
export function readFuzzRun(file: string): FuzzRun {
  return JSON.parse(readFileSync(file, 'utf8')) as FuzzRun;
}
