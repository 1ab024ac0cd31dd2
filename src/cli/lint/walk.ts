import { readdirSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { lintedExtensions } from '../../lint/text/language';
import { isIgnored, rulesAround, rulesInside, withIgnoreFile, type IgnoreRules } from './gitignore';
import { hasMinifiedName, isSkippedFolder } from './skipped';

const extensions: ReadonlySet<string> = new Set(lintedExtensions.map((name) => `.${name}`));

/** Whether a file's name says that it is linted. */
export function hasLintedName(path: string): boolean {
  return extensions.has(extname(path).toLowerCase());
}

/**
 * The files of a folder that people write, in the order of their names, absolute as `folder` is. Symbolic links are left
 * alone: what they lead to inside of the folder is found without them. What cannot be read goes to `onError`.
 *
 * Synchronous, since that takes a third of the time: ten thousand small requests to a thread pool cost more than they gain.
 */
export function filesIn(folder: string, onError: (path: string, error: unknown) => void): Generator<string> {
  return walk(folder, rulesAround(folder), onError);
}

function* walk(
  folder: string,
  outer: IgnoreRules | null,
  onError: (path: string, error: unknown) => void,
): Generator<string> {
  const entries = entriesOf(folder, onError);
  const hasRules = entries.some(({ name }) => name === '.gitignore');
  const rules = hasRules ? withIgnoreFile(folder, outer) : outer;
  for (const entry of entries) {
    const { name } = entry;
    if (entry.isDirectory()) {
      const path = join(folder, name);
      if (!isSkippedFolder(name) && !isIgnored(path, true, rules))
        yield* walk(path, rulesInside(path, rules), onError);
    } else if (entry.isFile() && hasLintedName(name) && !hasMinifiedName(name)) {
      const path = join(folder, name);
      if (!isIgnored(path, false, rules)) yield path;
    }
  }
}

function entriesOf(folder: string, onError: (path: string, error: unknown) => void): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    onError(folder, error);
    return [];
  }
}
