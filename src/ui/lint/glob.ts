const special = /[.+^$()|\\/]/;

/** Of the globs in the settings, each of which meets thousands of files. */
const regexes = new Map<string, RegExp>();

/**
 * Whether a glob of VS Code's kind matches a path that is relative to its folder and has `/` between names: `*`, `?`,
 * `**`, `[…]` and `{a,b}`. One without a slash matches the last name of the path, wherever that is.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.?\//, '');
  const regex = regexes.get(pattern) ?? regexOf(pattern);
  regexes.set(pattern, regex);
  return regex.test(pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1));
}

/** Whether it matches the path itself or a folder that the path is in. */
export function matchesGlobOrParent(glob: string, path: string): boolean {
  const names = path.split('/');
  return names.some((_, index) => matchesGlob(glob, names.slice(0, index + 1).join('/')));
}

function regexOf(glob: string): RegExp {
  let source = '';
  let braces = 0;
  for (let index = 0; index < glob.length; index += 1) {
    const character = glob.charAt(index);
    const rest = glob.slice(index);
    const set = /^\[!?([^\]/]+)\]/.exec(rest);
    if (rest.startsWith('**/')) {
      source += '(?:[^/]+/)*';
      index += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      index += 1;
    } else if (set?.[1] !== undefined) {
      source += `[${rest[1] === '!' ? '^' : ''}${set[1].replace(/[\\^]/g, '\\$&')}]`;
      index += set[0].length - 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{') {
      source += '(?:';
      braces += 1;
    } else if (character === '}' && braces > 0) {
      source += ')';
      braces -= 1;
    } else if (character === ',' && braces > 0) source += '|';
    else source += special.test(character) || /[[\]{}]/.test(character) ? `\\${character}` : character;
  }
  try {
    return new RegExp(`^${source}${')'.repeat(braces)}$`);
  } catch {
    // A range such as [z-a] says nothing.
    return /^(?!)/;
  }
}
