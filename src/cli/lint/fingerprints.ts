import { createHash } from 'node:crypto';
import type { LintedFile } from './run';

/** Enough to tell the results of a repository apart. */
const hexDigits = 32;

/**
 * One for each problem of a file, in their order, by which a later run knows it again: from the rule and what stands on
 * its line, and not from where that is, so that it stays the same when lines are added above. Equal lines are counted.
 */
export function fingerprints({ text, problems }: LintedFile): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ rule, range }) => {
    const key = `${rule}\n${lineAround(text, range.start).replace(/\s+/g, '')}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const hash = createHash('sha256').update(key).digest('hex');
    return `${hash.slice(0, hexDigits)}:${count}`;
  });
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? text.length : end);
}
