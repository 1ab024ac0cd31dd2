import assert from 'node:assert/strict';
import path from 'node:path';
import { judgeRecords } from '../support/judgeRecords';
import { theExtension } from './theExtension';

describe('Recorded runs in the extension host', () => {
  it('are judged as everywhere else', () => {
    const records = judgeRecords(path.join(theExtension().extensionPath, 'test', 'fixtures', 'evidence'));
    assert.ok(records.length >= 40, `${records.length} recorded runs`);
    for (const { name, judged, expected } of records) assert.deepEqual(judged, expected, name);
  });
});
