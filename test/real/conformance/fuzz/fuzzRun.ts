import { readFileSync, writeFileSync } from 'node:fs';
import { type Comparison, compare } from '../comparison';
import type { BrowserName, MeasuredRun, Measurement } from '../measurement';
import { measureAll } from '../run';
import type { Scenario } from '../scenario';
import { areImportable } from './importable';
import { type FuzzScenario, fuzzScenario } from './scenarios';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** One server that was asked. */
export interface FuzzResult {
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
  seed: number,
  indices: readonly number[],
  themes: readonly string[],
): Promise<FuzzRun> {
  const all = indices.map((index) => fuzzScenario(seed, index, themes));
  const importable = await areImportable(all.map(({ scenario }) => scenario.trusted));
  const drafts = all.filter((_, place) => importable[place] === true);
  const { products, measurements } = await measure(drafts.map(({ scenario }) => scenario));
  const results = drafts.map((draft, place) => resultOf(draft, measurements[place]));
  const differing = results.filter(({ measurement }) => differs(compare(measurement)));
  const names = new Set(differing.map(({ measurement }) => measurement.scenario));
  const second = await measure(drafts.map(({ scenario }) => scenario).filter(({ name }) => names.has(name)));
  for (const { scenario, real } of second.measurements) {
    const found = differing.find(({ measurement }) => measurement.scenario === scenario);
    if (found !== undefined) found.again = real;
  }
  return { seed, products, results };
}

function measure(scenarios: readonly Scenario[]): Promise<MeasuredRun> {
  return measureAll(() => [...scenarios], browserNames);
}

function resultOf({ scenario, deviations }: FuzzScenario, measurement: Measurement | undefined): FuzzResult {
  if (measurement === undefined) throw new Error(`${scenario.name} was not measured.`);
  return { deviations, measurement, again: null };
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
