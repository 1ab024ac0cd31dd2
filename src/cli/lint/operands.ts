import * as l10n from '@vscode/l10n';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage';
import type { IgnoreRules } from './gitignore';
import { filesIn } from './walk';

/** A file to be linted, unless it turns out to be ignored. Its path is absolute. */
export interface FoundFile {
  path: string;
  rules: IgnoreRules | null;
  /** It stands on the command line itself, and is linted whatever ignores it. */
  named: boolean;
}

/** All files that the words of the command line mean, each once. Throws `UsageError` at once where one means nothing. */
export function filesFor(
  words: readonly string[],
  onError: (path: string, error: unknown) => void,
): Iterable<FoundFile> {
  const operands = words.map((word) => ({ path: resolve(word), isFolder: isFolder(word) }));
  return files(operands, onError);
}

function* files(
  operands: readonly { path: string; isFolder: boolean }[],
  onError: (path: string, error: unknown) => void,
): Generator<FoundFile> {
  const seen = new Set(operands.filter((operand) => !operand.isFolder).map(({ path }) => path));
  for (const path of seen) yield { path, rules: null, named: true };
  // Most often there is one folder and nothing else, in which no file is found twice.
  const canMeetAgain = operands.length > 1;
  for (const folder of operands.filter((operand) => operand.isFolder)) {
    for (const { paths, rules } of filesIn(folder.path, onError)) {
      for (const path of paths) {
        if (canMeetAgain && seen.has(path)) continue;
        if (canMeetAgain) seen.add(path);
        yield { path, rules, named: false };
      }
    }
  }
}

function isFolder(word: string): boolean {
  try {
    const stat = statSync(word);
    if (stat.isDirectory() || stat.isFile()) return stat.isDirectory();
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!isMissing)
      throw new UsageError(
        l10n.t('{0} cannot be read: {1}', word, error instanceof Error ? error.message : String(error)),
      );
  }
  throw new UsageError(l10n.t('There is no file or folder "{0}". Check the path.', word));
}
