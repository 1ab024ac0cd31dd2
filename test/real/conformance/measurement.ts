import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Evidence } from '../../../src/core/evidence';
import type { RealOutcome } from './realOutcome';

export type BrowserName = 'chromium' | 'firefox';

/** What was found out of one scenario, as plain JSON: it can be judged again without servers and browsers. */
export interface Measurement {
  scenario: string;
  /** Catalogue row of what makes Chromium fail. */
  row: string | null;
  host: string;
  /** Base64 of the DER, as the server sends them. */
  chain: string[];
  /** Base64 of the DER. */
  trusted: string[];
  /** `null` where that browser was not asked. */
  real: Record<BrowserName, RealOutcome | null>;
  evidence: Evidence;
}

export interface MeasuredRun {
  /** Name and version of each browser that was asked. */
  products: Record<BrowserName, string | null>;
  measurements: Measurement[];
}

/** Where the last run is kept. */
export const lastRunFile = path.join(tmpdir(), 'conformance.json');

export function saveRun(file: string, run: MeasuredRun): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(run, null, 1));
  renameSync(unfinished, file);
}

/** Keeps what the file has of other scenarios. */
export function saveIntoRun(file: string, run: MeasuredRun): void {
  if (!existsSync(file)) {
    saveRun(file, run);
    return;
  }
  const byName = new Map(
    [...readRun(file).measurements, ...run.measurements].map((one) => [one.scenario, one]),
  );
  saveRun(file, { ...run, measurements: [...byName.values()] });
}

/** Only for what `saveRun` wrote. */
export function readRun(file: string): MeasuredRun {
  return JSON.parse(readFileSync(file, 'utf8')) as MeasuredRun;
}
