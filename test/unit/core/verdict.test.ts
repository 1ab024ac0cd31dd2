import assert from 'node:assert/strict';
import { pendingFacts, skippedFact } from '../../../src/core/emptyFacts';
import { readEvidence } from '../../../src/core/evidenceGuard';
import type { Evidence, Facts } from '../../../src/core/evidence';
import { judge } from '../../../src/core/judge';
import { recordedText } from '../../support/recordedEvidence';

function recorded(name: string, facts: Partial<Facts> = {}): Evidence {
  const read = readEvidence(JSON.parse(recordedText(name)));
  assert.ok(read.ok);
  return { ...read.evidence, facts: { ...read.evidence.facts, ...facts } };
}

const noBrowser: Partial<Facts> = { chromium: skippedFact('chromium', 'no-browser') };

describe('the verdict', () => {
  it('tells a measured success from a predicted one', () => {
    assert.match(judge(recorded('healthy')).verdict.summary, /worked in Chromium/);
    const predicted = judge(recorded('healthy', noBrowser));
    assert.match(predicted.verdict.summary, /would connect/);
    assert.equal(predicted.clients.chromium.basis, 'predicted');
    assert.ok(predicted.findings.some(({ id }) => id === 'browser/not-run'));
  });

  it('names what is behind the first cause', () => {
    const { certificate, mqtt } = { certificate: recorded('expired'), mqtt: recorded('refused-login') };
    const { verdict, findings } = judge({
      ...certificate,
      facts: { ...certificate.facts, mqtt: mqtt.facts.mqtt },
    });
    const [first, second] = findings.filter(({ level }) => level === 'error');
    assert.equal(verdict.rootCause, 'certificate/expired');
    assert.equal(first?.id, verdict.rootCause);
    assert.ok(second && verdict.summary.includes(second.title));
  });

  it('names in a healthy run the next thing to look at, were it an error for another browser', () => {
    const healthy = recorded('healthy');
    const { mqtt } = recorded('refused-login').facts;
    const { verdict, findings } = judge({ ...healthy, facts: { ...healthy.facts, mqtt } });
    const [warning] = findings.filter(({ level }) => level === 'warning');
    assert.ok(verdict.healthy && warning);
    assert.ok(verdict.nextStep.startsWith(warning.title));
  });

  it('says that a run goes on, and that it was ended', () => {
    const running = judge(recorded('healthy', pendingFacts(false))).verdict;
    assert.deepEqual([running.healthy, running.rootCause], [false, null]);
    assert.match(running.summary, /is running/);
    const names = ['mqtt', 'chromium', 'mqtt5'] as const;
    const cancelled = Object.fromEntries(names.map((name) => [name, skippedFact(name, 'cancelled')]));
    const { verdict } = judge(recorded('healthy', cancelled));
    assert.deepEqual([verdict.healthy, verdict.rootCause], [false, null]);
    assert.match(verdict.summary, /was ended/);
  });

  it('shows a disagreement between model and browser without hiding either', () => {
    const expired = recorded('expired');
    const { chromium } = recorded('healthy').facts;
    const report = judge({ ...expired, facts: { ...expired.facts, chromium } });
    assert.equal(report.clients.chromium.outcome, 'connects');
    assert.equal(report.clients.chromium.predicted.error, 'net::ERR_CERT_DATE_INVALID');
    assert.ok(report.findings.some(({ id, level }) => id === 'model/disagrees' && level === 'info'));
    assert.ok(report.findings.every(({ level }) => level !== 'error'));
  });

  it('has the last resort where the browser fails and nothing else explains it', () => {
    const { chromium } = recorded('expired').facts;
    const report = judge(recorded('healthy', { chromium }));
    assert.equal(report.verdict.rootCause, 'browser/unexplained');
    assert.equal(report.clients.chromium.error, 'net::ERR_CERT_DATE_INVALID');
    assert.match(report.verdict.nextStep, /^Issue the certificate again/);

    const refused = judge(recorded('healthy', { chromium: recorded('origin-refused').facts.chromium }));
    assert.equal(refused.verdict.rootCause, 'browser/unexplained');
    assert.match(refused.verdict.nextStep, /chrome:\/\/policy/);
  });
});
