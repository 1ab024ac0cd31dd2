/** Folders of packages, build output, caches and version control: nobody writes code there. */
const folders: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  'dist',
  'build',
  'out',
  'coverage',
  'storybook-static',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.astro',
  '.angular',
  '.expo',
  '.cache',
  '.parcel-cache',
  '.turbo',
  '.vercel',
  '.netlify',
  '.yarn',
  '.pnpm-store',
  '.git',
  '.hg',
  '.svn',
]);

/** Longer than lines that people write; what minifiers write is longer still. In UTF-16 units. */
const maxLineLength = 5000;

/** Larger files are hardly written by hand. */
export const maxFileBytes = 1024 * 1024;

export function isSkippedFolder(name: string): boolean {
  return folders.has(name);
}

/** `mqtt.min.js`, `app-min.mjs`. */
export function hasMinifiedName(name: string): boolean {
  return /[.-]min\.\w+$/i.test(name);
}

/** Whether a script is the output of a minifier, by its longest line. */
export function looksMinified(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end;
    if (next - start > maxLineLength) return true;
    start = next + 1;
  }
  return false;
}
