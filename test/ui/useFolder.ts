import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives a `describe` block an empty folder of its own; short, as the path of a socket in it has to be. */
export function useFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ui-'));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
