import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificatesInPem } from '../../../src/core/certificate/pem';
import type { Scenario } from '../conformance/scenario';
import { runInShell } from './shell';

/**
 * The same server after the script of a fix was run in an empty folder, its files were given to the server, and its CA
 * was imported.
 */
export async function reissued(scenario: Scenario, content: string): Promise<Scenario> {
  const folder = mkdtempSync(path.join(tmpdir(), 'repair-'));
  try {
    await runInShell(content, folder);
    const read = (file: string) => readFileSync(path.join(folder, file), 'latin1');
    const certificates = (file: string) =>
      certificatesInPem(read(file)).map((base64) => Buffer.from(base64, 'base64'));
    // What was odd about the server's TLS is the server for bytes that OpenSSL does not load; these it does.
    return {
      name: scenario.name,
      row: scenario.row,
      host: scenario.host,
      chain: certificates('fullchain.pem'),
      key: createPrivateKey(read('server.key')),
      trusted: certificates('ca.crt'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
