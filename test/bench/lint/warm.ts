import path from 'node:path';
import { readLintOptions } from '../../../src/cli/lint/options';
import { lintFiles } from '../../../src/cli/lint/run';
import type { Engine } from '../../../src/lint/repairText';
import { ProjectReader } from '../../../src/project/projectReader';
import { median } from '../statistics';

const warmUps = 5;
const rounds = 7;

/** Milliseconds for a tree in a process that has linted it before, as an editor's: walking, reading and linting. */
export async function timeWarm(tree: string, root: string): Promise<number> {
  const engine = (await import(path.join(root, 'dist', 'lint.js'))) as Engine;
  const times: number[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const start = performance.now();
    const { files } = await lintFiles(readLintOptions(['lint', tree]), {
      loadEngine: () => Promise.resolve(engine),
      base: tree,
      projects: new ProjectReader(),
      signal: new AbortController().signal,
      note: () => undefined,
      progress: () => undefined,
    });
    if (files.length === 0) throw new Error('The tree has mistakes, and none was found.');
    if (round >= warmUps) times.push(performance.now() - start);
  }
  return median(times);
}
