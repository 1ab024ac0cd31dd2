import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificatesInPem, pemOf } from '../../../src/core/certificate/pem';
import type { Scenario } from '../conformance/scenario';
import { runInShell } from './shell';

/** The user's NSS database after the command of a fix has imported `authority`; what is in it is what is trusted then. */
export async function withImported(
  scenario: Scenario,
  authority: Buffer,
  content: string,
): Promise<Scenario> {
  const home = mkdtempSync(path.join(tmpdir(), 'repair-'));
  try {
    writeFileSync(path.join(home, 'ca.crt'), pemOf(authority.toString('base64')));
    await runInShell(content, home);
    const database = `sql:${path.join(home, '.local', 'share', 'pki', 'nssdb')}`;
    const listing = execFileSync('certutil', ['-L', '-d', database], { encoding: 'utf8' });
    const [, name] = /^(MQTT CA \d+)\s+C,,/m.exec(listing) ?? [];
    if (name === undefined) throw new Error(`Nothing was imported:\n${listing}`);
    const pem = execFileSync('certutil', ['-L', '-a', '-n', name, '-d', database], { encoding: 'latin1' });
    const imported = certificatesInPem(pem).map((base64) => Buffer.from(base64, 'base64'));
    return { ...scenario, trusted: imported };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
