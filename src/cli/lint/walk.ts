import { readdirSync, type Dirent } from 'node:fs';
import { extname, sep } from 'node:path';
import { lintedExtensions } from '../../lint/text/language';
import { isIgnored, rulesAround, rulesInside, withIgnoreFile, type IgnoreRules } from './gitignore';
import { hasMinifiedName, isSkippedFolder } from '../../lint/skipped';

const extensions: ReadonlySet<string> = new Set(lintedExtensions.map((name) => `.${name}`));

/** Whether a file's name says that it is linted. */
export function hasLintedName(path: string): boolean {
  return extensions.has(extname(path).toLowerCase());
}

/** Files that lie in the same folder. */
export interface FolderFiles {
  paths: readonly string[];
  /** They may still be ignored by these; that is asked only where it matters. */
  rules: IgnoreRules | null;
}

/**
 * The files of a folder that people write, folder by folder, absolute as `folder` is. Symbolic links are left alone: what
 * they lead to inside of the folder is found without them. What cannot be read goes to `onError`.
 *
 * Synchronous, since that takes a third of the time: ten thousand small requests to a thread pool cost more than they gain.
 */
export function* filesIn(
  folder: string,
  onError: (path: string, error: unknown) => void,
): Generator<FolderFiles> {
  const waiting = [{ folder, outer: rulesAround(folder) }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = entriesOf(next.folder, onError);
    const hasRules = entries.some(({ name }) => name === '.gitignore');
    const rules = hasRules ? withIgnoreFile(next.folder, next.outer) : next.outer;
    const prefix = next.folder.endsWith(sep) ? next.folder : next.folder + sep;
    const paths: string[] = [];
    for (const entry of entries) {
      const path = prefix + entry.name;
      if (entry.isDirectory()) {
        if (isSkippedFolder(entry.name) || isIgnored(path, true, rules)) continue;
        waiting.push({ folder: path, outer: rulesInside(path, rules) });
      } else if (entry.isFile() && hasLintedName(entry.name) && !hasMinifiedName(entry.name))
        paths.push(path);
    }
    yield { paths, rules };
  }
}

function entriesOf(folder: string, onError: (path: string, error: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    onError(folder, error);
    return [];
  }
}
