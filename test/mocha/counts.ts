import { readFileSync, writeFileSync } from 'node:fs';

/** How the tests of one mocha run ended. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

export function writeCounts(file: string, counts: TestCounts): void {
  writeFileSync(file, `${JSON.stringify(counts)}\n`);
}

/** What a run has written, or undefined when it ended without a result. */
export function readCounts(file: string): TestCounts | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isTestCounts(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function addCounts(runs: TestCounts[]): TestCounts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const run of runs) {
    sum.passed += run.passed;
    sum.failed += run.failed;
    sum.skipped += run.skipped;
  }
  return sum;
}

function isTestCounts(value: unknown): value is TestCounts {
  if (typeof value !== 'object' || value === null) return false;
  const counts = new Map(Object.entries(value));
  return ['passed', 'failed', 'skipped'].every((name) => typeof counts.get(name) === 'number');
}
