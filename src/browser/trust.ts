import { execFile } from 'node:child_process';
import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Profile } from './profile';

const run = promisify(execFile);

/** Longest run of certutil, in ms; it waits for a password where the database has one. */
const timeout = 5000;

/** Chromium on Linux reads the first that exists (the second since version 146). */
const databaseFolders = [path.join('.pki', 'nssdb'), path.join('.local', 'share', 'pki', 'nssdb')] as const;

/**
 * Makes a home folder in the profile in which the browser trusts the given CAs (Base64 of the DER) beside those that
 * the user has imported. The user's own database is only read.
 *
 * `false` where it cannot be done: elsewhere than on Linux, or without `certutil` of the NSS tools.
 */
export async function trustInProfile(
  profile: Profile,
  trust: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const database = path.join(profile.home, databaseFolders[0]);
  try {
    await prepareDatabase(database, signal);
    for (const [index, der] of trust.entries()) {
      const file = path.join(profile.home, `${index}.der`);
      await writeFile(file, Buffer.from(der, 'base64'));
      const name = `mqtt-wss-doctor ${index}`;
      await certutil(['-A', '-d', `sql:${database}`, '-n', name, '-t', 'C,,', '-i', file], signal);
    }
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

async function prepareDatabase(database: string, signal: AbortSignal): Promise<void> {
  await mkdir(database, { recursive: true });
  for (const folder of databaseFolders) {
    const existing = path.join(homedir(), folder);
    if (await isFolder(existing)) {
      await cp(existing, database, { recursive: true });
      return;
    }
  }
  await certutil(['-N', '-d', `sql:${database}`, '--empty-password'], signal);
}

async function certutil(args: string[], signal: AbortSignal): Promise<void> {
  const running = run('certutil', args, { timeout, signal });
  running.child.stdin?.end();
  await running;
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
