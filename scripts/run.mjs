import { spawn } from 'node:child_process';
import path from 'node:path';

/** The root of the project. */
export const projectFolder = path.resolve(import.meta.dirname, '..');

/**
 * Runs a program in the project's folder, with this terminal as its output.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] `env` is added to the environment; an aborted
 *   `signal` reaches the program as SIGINT
 * @returns {Promise<number>} its exit status; 1 when a signal ended it or it could not be started
 */
export function run(program, args, { env = {}, signal } = {}) {
  const child = spawn(program, args, {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // npm and code are scripts on Windows, which only a shell runs.
    shell: process.platform === 'win32' && program !== process.execPath,
  });
  const interrupt = () => child.kill('SIGINT');
  if (signal?.aborted) interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (status) => {
      signal?.removeEventListener('abort', interrupt);
      resolve(status ?? 1);
    });
  });
}

/**
 * Runs a Node script of the project; see {@link run}.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
