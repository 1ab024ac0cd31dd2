import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a command of a fix as it stands in a folder, with `sh` and a home of its own. Rejects where it fails. */
export async function runInShell(content: string, folder: string): Promise<void> {
  const env = { ...process.env, HOME: folder };
  await run('sh', ['-c', content], { cwd: folder, env, timeout: 60_000 });
}
