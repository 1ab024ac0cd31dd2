import ignore, { type Ignore } from 'ignore';

/** A `.gitignore`. */
export interface IgnoreFile {
  /** Of the folder that it lies in, relative to a root; empty there. */
  folder: string;
  text: string;
}

const matchers = new WeakMap<IgnoreFile, Ignore>();

/**
 * Whether git ignores a file by these: the innermost one that says something decides, and nothing in an ignored folder
 * comes back.
 * @param path Relative to the root, with `/`.
 */
export function isIgnoredBy(files: readonly IgnoreFile[], path: string): boolean {
  const innermostFirst = files
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .sort((one, other) => other.folder.length - one.folder.length);
  const ends = [...path.matchAll(/\/|$/g)].map(({ index }) => index + 1);
  return ends.some((end) => isNamed(innermostFirst, path.slice(0, end)));
}

/** @param path Of a folder with `/` at its end. */
function isNamed(innermostFirst: readonly IgnoreFile[], path: string): boolean {
  for (const file of innermostFirst) {
    const within = path.slice(file.folder === '' ? 0 : file.folder.length + 1);
    if (within === '') continue;
    const matcher = matcherOf(file);
    const { ignored, unignored } = matcher.test(within);
    // What it says of the folder around does not count: an inner file has let that folder in.
    const around = within.replace(/[^/]+\/?$/, '');
    if (ignored && around !== '' && matcher.test(around).ignored) continue;
    if (ignored || unignored) return ignored;
  }
  return false;
}

function matcherOf(file: IgnoreFile): Ignore {
  const matcher = matchers.get(file) ?? ignore().add(file.text);
  matchers.set(file, matcher);
  return matcher;
}
