import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** npm inherits these from the `npm test` around it, and would then work for that project. */
const inherited = /^npm_(package|lifecycle|command|execpath|config_(local_)?prefix)/i;

/**
 * Installs what the lock file in a folder pins. Install scripts never run: code-server's refuses every Node but its
 * own and compiles native add-ons.
 * @throws with npm's own output when it fails
 */
export async function npmCi(folder: string, ...options: string[]): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', ...options], {
    cwd: folder,
    env,
    maxBuffer: 16 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
}
