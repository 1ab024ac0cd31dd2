import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'evidence');
const expectedSuffix = '.expected.json';

/** Names of the practice listeners of which a run is recorded (`scripts/record-evidence.mjs`). */
export const recordedNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith(expectedSuffix))
  .map((file) => file.slice(0, -'.json'.length));

/** The text of the recorded evidence. */
export function recordedText(name: string): string {
  return readFileSync(join(folder, `${name}.json`), 'utf8');
}

/** What the judgement of it must say. */
export function recordedExpectation(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name + expectedSuffix), 'utf8'));
}
