import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The folder that paths are told from: the root of the repository that `folder` lies in, else `folder` itself. */
export function baseFolder(folder: string): string {
  let current = folder;
  while (!existsSync(join(current, '.git'))) {
    const parent = dirname(current);
    if (parent === current) return folder;
    current = parent;
  }
  return current;
}

/** The path from `base` on, with `/`; `null` where it does not lie in there. */
export function pathFrom(base: string, path: string): string | null {
  const from = relative(base, path);
  const isOutside = from === '' || from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
  return isOutside ? null : from.replaceAll(sep, '/');
}
