import assert from 'node:assert/strict';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import { judge } from '../../../../src/core/judge';
import { recordedText } from '../../../support/recordedEvidence';

const read = readEvidence(JSON.parse(recordedText('wrong-path')));
assert.ok(read.ok);
const { evidence } = read;
const { upgradeBrowser } = evidence.facts;
assert.ok(upgradeBrowser.status === 'ok');
const answered = upgradeBrowser;

function judged(status: number) {
  const value = { ...answered.value, status, headers: [] };
  const paths = { status: 'skipped', vantage: 'extension-host', reason: 'not-applicable' } as const;
  return judge({
    ...evidence,
    facts: { ...evidence.facts, upgradeBrowser: { ...answered, value }, paths },
  });
}

/** What to do next depends on what the status says. */
const cases: [status: number, catalogue: string, nextStep: RegExp][] = [
  [200, 'D12', /a web server, but no WebSocket/],
  [403, 'D12', /access rules/],
  [429, 'D12', /rate limit/],
  [431, 'D15', /cookies/],
  [500, 'D12', /log of the server/],
];

describe('upgrade/unexpected-status', () => {
  for (const [status, catalogue, nextStep] of cases) {
    it(`says what to do about ${status}`, () => {
      const { verdict, findings } = judged(status);
      assert.equal(verdict.rootCause, 'upgrade/unexpected-status');
      assert.deepEqual(findings[0]?.catalogue, [catalogue]);
      assert.match(verdict.nextStep, nextStep);
    });
  }
});
