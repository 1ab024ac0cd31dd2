import assert from 'node:assert/strict';
import type { Finding, Report } from '../../src/core/report';

/** A browser was run, it did what was predicted, and no check of ours threw. */
export function assertMeasuredAsPredicted({ clients: { chromium }, findings, bugs }: Report): void {
  const { outcome, error, closeCode, predicted } = chromium;
  assert.equal(chromium.basis, 'measured');
  assert.deepEqual(
    { outcome: predicted.outcome, error: predicted.error, closeCode: predicted.closeCode },
    { outcome, error, closeCode },
  );
  assert.ok(!findings.some(({ id }) => id === 'model/disagrees'));
  assert.deepEqual(bugs, []);
}

/** A browser connected, and the message that it published came back; so did Node's, with MQTT 3.1.1 and 5. */
export function assertHealthy(report: Report): void {
  const { rootCause, healthy } = report.verdict;
  assert.deepEqual({ healthy, rootCause }, { healthy: true, rootCause: null });
  assert.deepEqual([report.clients.chromium.outcome, report.clients.chromium.error], ['connects', null]);
  const { chromium, mqtt, mqtt5 } = report.evidence.facts;
  assert.equal(chromium.status, 'ok');
  assert.notEqual(chromium.value.mqtt.echoMs, null);
  for (const session of [mqtt, mqtt5]) {
    assert.equal(session.status, 'ok');
    assert.equal(session.value.connack?.code, 0);
    assert.notEqual(session.value.echoMs, null);
    assert.notEqual(session.value.pingMs, null);
  }
}

/** The finding that the verdict names. */
export function rootCauseOf(report: Report): Finding {
  const root = report.findings.find(({ id }) => id === report.verdict.rootCause);
  assert.ok(root, JSON.stringify(report.verdict));
  return root;
}
