import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Which lists of authorities can be imported one after the other into one database: NSS refuses some certificates, and a browser's
 * profile has all of them at once.
 */
export async function areImportable(lists: readonly (readonly Buffer[])[]): Promise<boolean[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fuzz-authorities-'));
  const database = ['-d', `sql:${folder}`];
  const results: boolean[] = [];
  try {
    await run('certutil', ['-N', ...database, '--empty-password']);
    for (const [number, list] of lists.entries()) {
      results.push(await importAll(list, database, path.join(folder, `${number}`)));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function importAll(
  list: readonly Buffer[],
  database: readonly string[],
  name: string,
): Promise<boolean> {
  try {
    for (const [number, der] of list.entries()) {
      const file = `${name}-${number}.der`;
      await writeFile(file, der);
      await run('certutil', ['-A', ...database, '-n', path.basename(file), '-t', 'C,,', '-i', file], {
        timeout: 10_000,
      });
    }
    return true;
  } catch {
    return false;
  }
}
