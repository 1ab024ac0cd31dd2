import assert from 'node:assert/strict';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { judge } from '../../../src/core/judge';
import { reportToMarkdown } from '../../../src/core/markdown';
import type { Report } from '../../../src/core/report';
import { listenerDefinitions } from '../../../src/practice/listeners';
import { essence } from '../../support/judgeRecords';
import { recordedExpectation, recordedNames, recordedText } from '../../support/recordedEvidence';

function judged(name: string): Report {
  const read = readEvidence(JSON.parse(recordedText(name)));
  assert.ok(read.ok, name);
  return judge(read.evidence);
}

describe('recorded runs, judged again', () => {
  it('are there for every practice listener', () => {
    const missing = listenerDefinitions.filter(({ name }) => !recordedNames.includes(name));
    assert.deepEqual(
      missing.map(({ name }) => name),
      [],
    );
  });

  for (const name of recordedNames) {
    it(`${name}: cause, findings, clients and steps are as recorded`, () => {
      const report = judged(name);
      assert.deepEqual(essence(report), recordedExpectation(name));
      assert.deepEqual(report.bugs, []);
    });

    it(`${name}: the report fits itself`, () => {
      const report = judged(name);
      const { verdict, findings, clients } = report;
      const errors = findings.filter(({ level }) => level === 'error');
      assert.equal(verdict.healthy, clients.chromium.outcome === 'connects');
      assert.equal(verdict.rootCause, errors[0]?.id ?? null);
      assert.equal(verdict.healthy, errors.length === 0);
      assert.doesNotMatch(`${verdict.summary} ${verdict.nextStep}`, /\{\d\}|undefined/);
      assert.match(verdict.summary, /\S/);
      assert.match(verdict.nextStep, /\S/);
      assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
    });

    it(`${name}: is the same in Markdown and JSON when it is judged twice`, () => {
      const [first, second] = [judged(name), judged(name)];
      assert.deepEqual(first, second);
      assert.equal(reportToMarkdown(first), reportToMarkdown(second));
    });

    it(`${name}: the record has nothing of the machine that made it`, () => {
      const text = recordedText(name);
      assert.ok(text.length < 60_000, `${text.length} characters`);
      assert.doesNotMatch(text, /PRIVATE KEY|\/(?:home|root|tmp|work|Users)\//);
    });
  }
});
