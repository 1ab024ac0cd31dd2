import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPractice } from '../../../src/practice';
import { diagnoseJson } from '../../support/cli';

describe('diagnose with a folder for temporary files whose path is too long for a socket', function () {
  this.timeout(60_000);

  it('runs the browser all the same', async () => {
    const practice = await startPractice();
    const folder = mkdtempSync(join(tmpdir(), 'long-'.repeat(20)));
    try {
      const healthy = practice.listeners.find(({ name }) => name === 'healthy-ws');
      const { report } = await diagnoseJson([healthy?.url ?? ''], { TMPDIR: folder });
      assert.deepEqual(
        [report.clients.chromium.basis, report.clients.chromium.outcome],
        ['measured', 'connects'],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await practice.close();
    }
  });
});
