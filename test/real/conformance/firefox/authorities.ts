import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longest run of certutil, in ms. */
const timeout = 30_000;

/**
 * Makes the certificate database of a profile, in which the given certificates (DER) count as authorities for web sites
 * that the user imported. Rejects where NSS takes one of them for no certificate.
 */
export async function importAuthorities(
  profile: string,
  trusted: readonly Buffer[],
  signal?: AbortSignal,
): Promise<void> {
  const database = `sql:${profile}`;
  const certutil = async (args: string[]): Promise<void> => {
    const running = run('certutil', args, { timeout, ...(signal === undefined ? {} : { signal }) });
    running.child.stdin?.end();
    await running;
  };
  await certutil(['-N', '-d', database, '--empty-password']);
  if (trusted.length === 0) return;
  const commands = await Promise.all(
    trusted.map(async (der, index) => {
      const file = path.join(profile, `authority-${index}.der`);
      await writeFile(file, der);
      return `-A -n authority-${index} -t C,, -i ${file}\n`;
    }),
  );
  const batch = path.join(profile, 'authorities.txt');
  await writeFile(batch, commands.join(''));
  await certutil(['-B', '-d', database, '-i', batch]);
}
