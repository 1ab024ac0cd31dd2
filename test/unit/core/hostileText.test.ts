import assert from 'node:assert/strict';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { judge } from '../../../src/core/judge';
import { recordedNames, recordedText } from '../../support/recordedEvidence';

/** Members of evidence that a peer fills with what it likes. */
const fromOutside = new Set([
  'reason',
  'bodyHead',
  'message',
  'error',
  'protocolError',
  'reasonString',
  'server',
]);
const escapes = '\u001b[2J\u202e';

function poison(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const isHeader = value.length === 2 && value.every((item) => typeof item === 'string');
    return isHeader ? [value[0], `${String(value[1])}${escapes}`] : value.map((item) => poison(item, key));
  }
  if (typeof value === 'object' && value !== null) {
    if ('status' in value && value.status === 'skipped') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)]));
  }
  return typeof value === 'string' && fromOutside.has(key) ? value + escapes : value;
}

describe('text that a server chose', () => {
  for (const name of recordedNames) {
    it(`reaches no step, finding or verdict as it is: ${name}`, () => {
      const read = readEvidence(poison(JSON.parse(recordedText(name))));
      assert.ok(read.ok);
      const { steps, findings, verdict, bugs } = judge(read.evidence);
      const texts = JSON.stringify({
        steps,
        findings: findings.map((finding) => ({ ...finding, fixes: [] })),
        verdict,
      });
      assert.doesNotMatch(texts, /\\u001b|\u202e/);
      assert.deepEqual(bugs, []);
    });
  }
});
