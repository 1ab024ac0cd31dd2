import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findProgram } from '../programs.mjs';

/**
 * How this machine lets packages be installed without asking anybody.
 * @typedef {{ possible: true, prefix: string[] } | { possible: false, reason: string }} AptAccess
 */

/** @returns {AptAccess} */
export function aptAccess() {
  if (process.platform !== 'linux' || findProgram('apt-get') === undefined) {
    return { possible: false, reason: 'this machine has no apt-get' };
  }
  if (process.getuid?.() === 0) return { possible: true, prefix: [] };
  // -n: sudo fails instead of asking for a password.
  const passwordless = findProgram('sudo') !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (passwordless) return { possible: true, prefix: ['sudo', '-n'] };
  return { possible: false, reason: 'only root may install packages, and sudo would ask for a password' };
}

/**
 * Installs Debian packages. Reads the list of packages anew first; what apt says goes to stderr.
 * @param {string[]} packages
 * @param {string[]} prefix of {@link aptAccess}
 * @returns {boolean} whether all of them are installed now
 */
export function aptInstall(packages, prefix) {
  return [['update'], ['install', '--yes', '--no-install-recommends', ...packages]].every((args) => {
    const [program, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(program, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  });
}

/** Ubuntu's chromium package only fetches a snap, which needs the snap service and cannot read a profile in /tmp. */
export function isUbuntu() {
  try {
    return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
