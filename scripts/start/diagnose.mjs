import { runNode } from '../run.mjs';

/**
 * Runs the command line's diagnosis; its report goes to this terminal.
 * @param {string[]} args the URL and options of `diagnose`
 * @param {AbortSignal} signal
 * @returns {Promise<number>} its exit status: 0 a browser would connect, 1 it would not, 2 wrong usage or an error
 */
export function diagnose(args, signal) {
  return runNode(['dist/cli.js', 'diagnose', ...args], { signal });
}
