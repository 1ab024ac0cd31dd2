import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** No file that says something about a project, and no module with configuration, is larger. In bytes. */
const largest = 1024 * 1024;

/** The text of a regular file of at most 1 MB, without a BOM; `null` where there is none that can be read. */
export function readBounded(path: string): string | null {
  let file: number | null = null;
  try {
    // Non-blocking, since opening a pipe would wait for its writer.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > largest) return null;
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}
