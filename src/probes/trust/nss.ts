import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificatesInPem } from '../../core/certificate/pem';
import { certutilTimeout, maxTrustFile } from '../limits';

const run = promisify(execFile);

/** Certificates that are read out of a user's database, which has few. */
const maxNicknames = 32;

/** Chromium on Linux prefers the older place where it exists. */
const databases = ['.pki/nssdb', '.local/share/pki/nssdb'];

/**
 * The CAs that the user's NSS database trusts for servers, Base64 of the DER: on Linux Chromium asks there. Needs `certutil`;
 * without it, or without a database, there are none.
 */
export async function nssAuthorities(signal: AbortSignal): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const database = await findDatabase();
  if (database === null) return [];
  try {
    const names = trustedNicknames(await certutil(database, [], signal));
    const texts = await Promise.all(names.map((name) => certutil(database, ['-n', name, '-a'], signal)));
    return texts.flatMap(certificatesInPem);
  } catch {
    // No certutil, a locked database, or too slow: this store stays unknown, which is no fact about the broker.
    return [];
  }
}

async function findDatabase(): Promise<string | null> {
  for (const place of databases) {
    const folder = join(homedir(), place);
    try {
      await access(join(folder, 'cert9.db'));
      return folder;
    } catch {
      continue;
    }
  }
  return null;
}

async function certutil(database: string, more: string[], signal: AbortSignal): Promise<string> {
  const { stdout } = await run('certutil', ['-L', '-d', `sql:${database}`, ...more], {
    signal,
    timeout: certutilTimeout,
    maxBuffer: maxTrustFile,
  });
  return stdout;
}

/** Lines as `My CA      CT,C,`; a `C` in the first field trusts a CA for servers. */
function trustedNicknames(listing: string): string[] {
  const names: string[] = [];
  for (const line of listing.split('\n')) {
    const [, name, flags = ''] = /^(.*\S)\s+([a-zA-Z]*),[a-zA-Z]*,[a-zA-Z]*\s*$/.exec(line) ?? [];
    if (name !== undefined && flags.includes('C')) names.push(name);
  }
  return names.slice(0, maxNicknames);
}
