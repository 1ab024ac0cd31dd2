import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, type PracticeAuthority } from '../../../src/practice/authority';
import type { Report } from '../../../src/core/report';
import { rootCauseOf } from '../../servers/assertReport';
import { type BehaviourName, behaviours, startHostile } from '../../servers/hostile';
import { type MeasuredRun, runMeasured } from './measuredRun';

const timeoutSeconds = 8;
/** For starting and ending the process on a busy machine. */
const marginMs = 15_000;
const maxPeakMb = 400;

/** What the diagnosis names, with TLS underneath and without. */
const rootCauses: Record<BehaviourName, string> = {
  'never answers': 'upgrade/no-response',
  'closes at once': 'upgrade/no-response',
  'answers garbage': 'upgrade/not-http',
  'never ends its header': 'upgrade/not-http',
  'sends 100 MB of body': 'upgrade/unexpected-status',
  'sends a frame of 100 MB': 'mqtt/not-mqtt',
  'sends one byte a second': 'upgrade/no-response',
};

/** Where Chromium ends the attempt by itself within the time of the run, and what it calls it. */
const chromiumErrors: Partial<Record<BehaviourName, string>> = {
  'answers garbage': 'net::ERR_INVALID_HTTP_RESPONSE',
  'never ends its header': 'net::ERR_RESPONSE_HEADERS_TOO_BIG',
  'sends 100 MB of body': 'Error during WebSocket handshake: Unexpected response code: 200',
};

describe('diagnose a server that', function () {
  this.timeout(60_000);
  let authority: PracticeAuthority;
  let folder: string;
  before(async () => {
    authority = await createAuthority();
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    writeFileSync(join(folder, 'ca.pem'), authority.caPem);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const diagnose = async (
    name: BehaviourName,
    scheme: 'ws' | 'wss',
    browser: string,
  ): Promise<{ report: Report; run: MeasuredRun }> => {
    const server = await startHostile(behaviours[name], scheme === 'wss' ? authority.healthy : null);
    try {
      const url = `${scheme}://localhost:${server.port}/mqtt`;
      const options = ['--timeout', String(timeoutSeconds), '--browser', browser];
      const trust = ['--trust', join(folder, 'ca.pem')];
      const run = await runMeasured(['diagnose', '--json', url, ...options, ...trust]);
      return { report: JSON.parse(run.stdout) as Report, run };
    } finally {
      await server.close();
    }
  };

  const assertBounded = ({ status, ms, peakMb, leftovers, stderr }: MeasuredRun): void => {
    assert.equal(status, 1);
    assert.ok(ms < timeoutSeconds * 1000 + marginMs, `took ${ms} ms`);
    assert.ok(peakMb < maxPeakMb, `took ${peakMb} MB`);
    assert.deepEqual(leftovers, []);
    assert.equal(stderr, '');
  };

  const assertExplained = (report: Report, name: BehaviourName): void => {
    assert.equal(rootCauseOf(report).id, rootCauses[name]);
    assert.notEqual(report.verdict.nextStep, '');
    assert.deepEqual(report.bugs, []);
  };

  for (const name of Object.keys(rootCauses) as BehaviourName[]) {
    for (const scheme of ['ws', 'wss'] as const) {
      it(`${name}, over ${scheme}`, async () => {
        const { report, run } = await diagnose(name, scheme, 'none');
        assertExplained(report, name);
        assertBounded(run);
      });
    }

    it(`${name}, with a real browser`, async () => {
      const { report, run } = await diagnose(name, 'wss', 'auto');
      assertExplained(report, name);
      assertBounded(run);
      const error = chromiumErrors[name];
      if (error === undefined) return;
      const { chromium } = report.clients;
      assert.deepEqual([chromium.basis, chromium.error], ['measured', error]);
      assert.equal(chromium.predicted.error, error);
    });
  }

  it('never answers the handshake of TLS', async () => {
    const server = await startHostile(behaviours['never answers']);
    try {
      const url = `wss://localhost:${server.port}/mqtt`;
      const run = await runMeasured(['diagnose', '--json', url, '--timeout', '8', '--browser', 'none']);
      const report = JSON.parse(run.stdout) as Report;
      assert.equal(rootCauseOf(report).id, 'tls/timeout');
      assertBounded(run);
    } finally {
      await server.close();
    }
  });
});
