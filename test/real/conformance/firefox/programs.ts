import { existsSync } from 'node:fs';
import path from 'node:path';

/** The Firefox that is asked; throws where there is none. */
export function firefoxProgram(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const names = ['firefox-esr', 'firefox'];
  return firstThere(
    names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    'Firefox',
  );
}

/** Folders for libraries as Debian names them, and those of other systems. */
const libraryFolders = ['lib/x86_64-linux-gnu', 'lib/aarch64-linux-gnu', 'lib64', 'lib'];

/** The PKCS #11 module that p11-kit makes authorities known by; throws where there is none. */
export function rootsModule(): string {
  return firstThere(
    libraryFolders.map((folder) => path.join('/usr', folder, 'pkcs11', 'p11-kit-trust.so')),
    'p11-kit-trust (Debian: p11-kit-modules)',
  );
}

function firstThere(files: readonly string[], name: string): string {
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is not installed.`);
  return found;
}
