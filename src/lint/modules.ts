/** Tried in this order, as bundlers and TypeScript do; the text of a `.d.ts` says nothing about values. */
const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue'];

/** TypeScript code names the file that the compiler will write. */
const written: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/**
 * The paths at which a module may lie that a document imports, most likely first; none where its place is not certain.
 * `@/x` and `~/x` stand for `src/x`, as the templates of Vite, Vue and Next have it, for a document within such a `src`.
 * Paths have `/`; `documentPath` may be a URI's.
 */
export function moduleCandidates(documentPath: string, specifier: string): string[] {
  const path = pathOf(documentPath, specifier);
  if (path === null) return [];
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const folder = path.endsWith('/') ? path : `${path}/`;
  const beside = path.endsWith('/')
    ? []
    : [path, ...sources(stem, extension), ...extensions.map((one) => path + one)];
  return [...beside, ...extensions.map((one) => `${folder}index${one}`)];
}

function sources(stem: string, extension: string): string[] {
  const known = Object.hasOwn(written, extension) ? written[extension] : undefined;
  return (known ?? []).map((one) => stem + one);
}

/** The path that a specifier means, without `.` and `..`; `null` for a package, or what a bundler reads otherwise (`?raw`). */
function pathOf(documentPath: string, specifier: string): string | null {
  if (/[?#\0\\]/.test(specifier)) return null;
  const folders = documentPath.split('/').slice(0, -1);
  if (/^[@~]\//.test(specifier)) {
    const source = folders.lastIndexOf('src');
    return source === -1 ? null : joined(folders.slice(0, source + 1), specifier.slice(2));
  }
  return /^\.\.?(\/|$)/.test(specifier) ? joined(folders, specifier) : null;
}

function joined(folders: readonly string[], relative: string): string | null {
  const names = [...folders];
  const steps = relative.split('/');
  for (const step of steps) {
    if (step === '..') {
      if (names.length <= 1) return null;
      names.pop();
    } else if (step !== '' && step !== '.') names.push(step);
  }
  return names.join('/') + (/(^|\/)\.{0,2}$/.test(relative) ? '/' : '');
}
