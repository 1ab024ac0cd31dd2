import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs something as if this user had no files yet, above all no authorities that were imported for Chromium. */
export async function withEmptyHome<Result>(run: () => Promise<Result>): Promise<Result> {
  const before = process.env['HOME'];
  const home = await mkdtemp(path.join(tmpdir(), 'conformance-home-'));
  process.env['HOME'] = home;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env['HOME'];
    else process.env['HOME'] = before;
    await rm(home, { recursive: true, force: true });
  }
}
