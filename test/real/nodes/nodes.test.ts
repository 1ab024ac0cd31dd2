import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { JudgedRecord } from '../../support/judgeRecords';
import { ensureNodes, majors } from './install';

const run = promisify(execFile);
const records = path.join(import.meta.dirname, '..', '..', 'fixtures', 'evidence');

/** Recorded runs that have to be judged alike everywhere. */
const minRecords = 40;

describe('the judge in other versions of Node', function () {
  this.timeout(300_000);
  let nodes: Map<number, string>;
  let folder: string;
  let program: string;

  before(async () => {
    nodes = await ensureNodes();
    folder = mkdtempSync(path.join(tmpdir(), 'mqtt-wss-doctor-nodes-'));
    program = path.join(folder, 'judgeRecorded.cjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, 'judgeRecorded.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const major of majors) {
    it(`says the same of every recorded run in Node ${major}`, async () => {
      const { stdout } = await run(nodes.get(major) ?? '', [program, records], {
        maxBuffer: 64 * 1024 * 1024,
      });
      const { node, records: judged } = JSON.parse(stdout) as { node: string; records: JudgedRecord[] };
      assert.match(node, new RegExp(`^v${major}\\.`));
      assert.ok(judged.length >= minRecords, `${judged.length} recorded runs`);
      for (const record of judged) assert.deepEqual(record.judged, record.expected, record.name);
    });
  }
});
