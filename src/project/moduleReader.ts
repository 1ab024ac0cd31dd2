import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ModuleReader } from '../lint/input';
import { moduleCandidates } from '../lint/modules';
import { readBounded } from './boundedFile';

/**
 * Reads the modules that a file imports. Nothing is read that lies outside `root`, also not through a symbolic link;
 * without a root, that is the repository, or the outermost folder with a package.json.
 */
export function moduleReaderFor(file: string, root?: string): ModuleReader {
  const document = resolve(file).split(sep).join('/');
  // Most files ask for no module that matters; only then is the folder looked for.
  let folder = root;
  return (specifier) => {
    folder ??= projectFolderOf(file);
    for (const path of moduleCandidates(document, specifier)) {
      const text = liesWithin(path, folder) ? readBounded(path) : null;
      if (text !== null) return { path, text };
    }
    return null;
  };
}

function projectFolderOf(file: string): string {
  const own = dirname(resolve(file));
  let outermost = own;
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (existsSync(join(folder, 'package.json'))) outermost = folder;
    if (folder === dirname(folder)) return outermost;
  }
}

function liesWithin(path: string, root: string): boolean {
  try {
    const steps = relative(realpathSync(root), realpathSync(path));
    // On another drive of Windows, the way there is no relative one.
    return !isAbsolute(steps) && steps.split(sep)[0] !== '..';
  } catch {
    return false;
  }
}
