import path from 'node:path';
import { defaultSettings, type LintInput, noProject } from '../../../src/lint/input';
import { mentionsMqtt } from '../../../src/lint/mentionsMqtt';
import type { LintResult } from '../../../src/lint/result';
import { median } from '../statistics';
import { longFile } from './tree';

const rounds = 25;

/** Milliseconds for one document, in a process that has linted before, as an editor's. */
export interface LongFile {
  lines: number;
  characters: number;
  lint: number;
  /** The same document with every mention of mqtt taken out. */
  without: number;
  /** The mere search that such a document costs. */
  search: number;
}

/** Times the built linter on one long document. */
export async function timeLongFile(lines: number, root: string): Promise<LongFile> {
  const { lint } = (await import(path.join(root, 'dist', 'lint.js'))) as {
    lint: (input: LintInput) => LintResult;
  };
  const text = longFile(lines, 7);
  const other = text.replaceAll('mqtt', 'http');
  const inputOf = (document: string): LintInput => ({
    text: document,
    path: 'src/long.ts',
    languageId: 'typescript',
    project: noProject,
    modules: () => null,
    settings: defaultSettings,
  });
  const found = lint(inputOf(text)).problems.length;
  if (found === 0) throw new Error('The long file has mistakes, and none was found.');
  return {
    lines,
    characters: text.length,
    lint: timed(() => lint(inputOf(text))),
    without: timed(() => lint(inputOf(other))),
    search: timed(() => mentionsMqtt(other)),
  };
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}
