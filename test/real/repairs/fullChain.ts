import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificatesInPem, pemOf } from '../../../src/core/certificate/pem';
import type { Scenario } from '../conformance/scenario';
import { runInShell } from './shell';

/** The same server with the file that the command of a fix joins from the certificate and its intermediate. */
export async function withFullChain(
  scenario: Scenario,
  intermediate: Buffer,
  content: string,
): Promise<Scenario> {
  const folder = mkdtempSync(path.join(tmpdir(), 'repair-'));
  try {
    const write = (file: string, der: Buffer | undefined) =>
      writeFileSync(path.join(folder, file), pemOf((der ?? Buffer.of()).toString('base64')));
    write('server.crt', scenario.chain[0]);
    write('intermediate.crt', intermediate);
    await runInShell(content, folder);
    const joined = certificatesInPem(readFileSync(path.join(folder, 'fullchain.pem'), 'latin1'));
    return { ...scenario, chain: joined.map((base64) => Buffer.from(base64, 'base64')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
