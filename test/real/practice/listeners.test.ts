import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPractice, type PracticeBroker } from '../../../src/practice';
import { listenerDefinitions } from '../../../src/practice/listeners';
import { diagnoseJson } from '../../support/cli';
import { openWithWs } from './wsClient';

/** Node's ws speaks for what mqtt.js in Node does up to the open WebSocket; what comes after is MQTT. */
const mqttLayer = /^mqtt\//;

describe('diagnose each practice listener with a real browser', function () {
  this.timeout(60_000);
  let practice: PracticeBroker;
  let folder: string;
  let ca: string;

  before(async () => {
    practice = await startPractice();
    folder = mkdtempSync(join(tmpdir(), 'practice-test-'));
    ca = join(folder, 'ca.pem');
    writeFileSync(ca, practice.caPem);
  });

  after(async () => {
    await practice.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { name, available } of listenerDefinitions) {
    if (available !== undefined && !available()) continue;
    it(name, async () => {
      const listener = practice.listeners.find((candidate) => candidate.name === name);
      assert.ok(listener);
      const trust = listener.trusted ? ['--trust', ca] : [];
      const { report, run } = await diagnoseJson([listener.url, ...trust]);
      const { chromium, node, nodeUnverified } = report.clients;

      const isHealthy = chromium.outcome === 'connects';
      if (isHealthy) {
        assert.equal(report.verdict.rootCause, null);
        const warned = report.findings.map(({ id }) => id);
        assert.ok(listener.rootCause === null || warned.includes(listener.rootCause), warned.join());
      } else {
        assert.equal(report.verdict.rootCause, listener.rootCause);
        const root = report.findings.find(({ id }) => id === listener.rootCause);
        assert.ok(
          root && listener.catalogue.some((row) => root.catalogue.includes(row)),
          root?.catalogue.join(),
        );
      }
      assert.equal(run.status, isHealthy ? 0 : 1);

      assert.equal(chromium.basis, 'measured');
      assert.deepEqual(
        {
          outcome: chromium.predicted.outcome,
          error: chromium.predicted.error,
          closeCode: chromium.predicted.closeCode,
        },
        { outcome: chromium.outcome, error: chromium.error, closeCode: chromium.closeCode },
      );
      assert.ok(!report.findings.some(({ id }) => id === 'model/disagrees'));
      assert.deepEqual(report.bugs, []);

      const isMqtt = listener.rootCause !== null && mqttLayer.test(listener.rootCause);
      const strict = await openWithWs(listener.url, true);
      if (!isMqtt || strict !== null) assert.equal(node.error, strict);
      if (!isMqtt) assert.equal(nodeUnverified.error, await openWithWs(listener.url, false));
    });
  }
});
