import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PracticeBroker, startPractice } from '../../../src/practice';
import { createAuthority } from '../../../src/practice/authority';
import { type Surroundings, surround } from './leftovers';
import { derOf, measured, runTimeoutMs } from './requests';

describe('certificates that the user has imported, on Linux', function () {
  this.timeout(2 * runTimeoutMs);
  let practice: PracticeBroker;
  let surroundings: Surroundings;
  before(async () => {
    practice = await startPractice();
  });
  after(() => practice.close());
  beforeEach(() => {
    surroundings = surround();
  });
  afterEach(() => surroundings.restore());

  const healthyUrl = () => {
    const listener = practice.listeners.find(({ name }) => name === 'healthy');
    assert.ok(listener);
    return listener.url;
  };

  /** Does what a user does to import the practice CA. */
  const importCa = (folder: string): string => {
    const database = path.join(surroundings.folder, folder);
    const file = path.join(surroundings.folder, 'ca.pem');
    mkdirSync(database, { recursive: true });
    writeFileSync(file, practice.caPem);
    execFileSync('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', `sql:${database}`, '-n', 'mine', '-t', 'C,,', '-i', file]);
    return database;
  };

  for (const folder of ['.pki/nssdb', '.local/share/pki/nssdb']) {
    it(`count beside those of the run (${folder}), and stay as they are`, async () => {
      const database = importCa(folder);
      const contents = () => readFileSync(path.join(database, 'cert9.db'));
      const before = contents();
      const other = await createAuthority();
      const { socket, trustApplied } = await measured(healthyUrl(), { trust: [derOf(other.caPem)] });
      assert.deepEqual([trustApplied, socket.outcome], [true, 'open']);
      assert.deepEqual(contents(), before);
    });
  }

  it('are said to be missing where what was given is no certificate', async () => {
    const { socket, trustApplied } = await measured(healthyUrl(), { trust: ['bm90aGluZw=='] });
    assert.deepEqual([trustApplied, socket.error], [false, 'net::ERR_CERT_AUTHORITY_INVALID']);
  });
});
