import ignore, { type Ignore } from 'ignore';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const fileName = '.gitignore';

/** Git compares names as the file system does. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** The `.gitignore` files that hold in a folder, the innermost first; `null` where there is none. */
export interface IgnoreRules {
  /** Absolute, where the file stands. */
  folder: string;
  matcher: Ignore;
  outer: IgnoreRules | null;
}

/** Adds the `.gitignore` of a folder that is known to have one. */
export function withIgnoreFile(folder: string, outer: IgnoreRules | null): IgnoreRules | null {
  try {
    const text = readFileSync(join(folder, fileName), 'utf8').replace(/^\ufeff/, '');
    return { folder, matcher: ignore({ ignorecase }).add(text), outer };
  } catch {
    return outer;
  }
}

/**
 * The rules that hold for a folder from the outside: those of the repository that it lies in, from its root on. None where
 * they ignore the folder itself, as it was named on purpose.
 */
export function rulesAround(folder: string): IgnoreRules | null {
  const parents: string[] = [];
  let current = resolve(folder);
  while (!existsSync(join(current, '.git'))) {
    const parent = dirname(current);
    if (parent === current) return null;
    parents.push(parent);
    current = parent;
  }
  const rules = parents.reduceRight<IgnoreRules | null>(
    (outer, parent) => withIgnoreFile(parent, rulesInside(parent, outer)),
    null,
  );
  return isIgnored(resolve(folder), true, rules) ? null : rulesInside(resolve(folder), rules);
}

/** Whether git ignores a file or folder; the innermost file that says something about it decides. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules | null): boolean {
  for (let it = rules; it !== null; it = it.outer) {
    const { ignored, unignored } = it.matcher.test(pathWithin(it, path, isFolder));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/**
 * The rules for what is in a folder that is not ignored. Where an inner file took the folder back, an outer one would still
 * ignore all that is in it.
 */
export function rulesInside(folder: string, rules: IgnoreRules | null): IgnoreRules | null {
  // The innermost file is asked first, so one alone has not been overruled.
  if (rules === null || rules.outer === null) return rules;
  return { ...rules, outer: takingBack(folder, rules.outer) };
}

function takingBack(folder: string, rules: IgnoreRules): IgnoreRules {
  const outer = rules.outer === null ? null : takingBack(folder, rules.outer);
  const path = pathWithin(rules, folder, true);
  if (!rules.matcher.ignores(path)) return outer === rules.outer ? rules : { ...rules, outer };
  const pattern = `!/${path.replace(/[\\*?[\] ]/g, '\\$&')}`;
  return { ...rules, matcher: ignore({ ignorecase }).add(rules.matcher).add(pattern), outer };
}

/** The path as a `.gitignore` means it; a folder's ends with a slash. */
function pathWithin({ folder }: IgnoreRules, path: string, isFolder: boolean): string {
  // The root of a drive is the only folder that ends with a separator.
  const from = /[\\/]$/.test(folder) ? folder.length : folder.length + 1;
  const relative = path.slice(from).replaceAll('\\', '/');
  return isFolder ? `${relative}/` : relative;
}
