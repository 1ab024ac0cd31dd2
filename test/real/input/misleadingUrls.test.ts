import assert from 'node:assert/strict';
import { assertMeasuredAsPredicted, rootCauseOf } from '../../servers/assertReport';
import { freePort } from '../../servers/freePort';
import { diagnoseJson } from '../../support/cli';

/** URLs that mqtt.js takes to another place than what was meant, with the row of the catalogue. No browser is sent to a host that nobody meant. */
const cases: readonly [url: (port: number) => string, catalogue: string, basis: 'measured' | 'predicted'][] =
  [
    [(port) => `ws://[::1]:${port}/mqtt`, 'A13', 'measured'],
    [(port) => `localhost:${port}/mqtt`, 'A10', 'predicted'],
    [(port) => `mqtt://localhost:${port}`, 'A01', 'measured'],
    [(port) => `ssl://localhost:${port}`, 'A02', 'measured'],
    [(port) => `ws://ws://localhost:${port}/mqtt`, 'A11', 'predicted'],
  ];

describe('diagnose a URL that leads a browser astray', function () {
  this.timeout(60_000);

  for (const [urlFor, catalogue, basis] of cases) {
    it(urlFor(8083), async () => {
      const { report, run } = await diagnoseJson([urlFor(await freePort())]);
      assert.deepEqual(rootCauseOf(report).catalogue, [catalogue]);
      assert.notEqual(report.verdict.nextStep, '');
      assert.equal(report.clients.chromium.outcome, 'fails');
      if (basis === 'measured') assertMeasuredAsPredicted(report);
      else assert.equal(report.clients.chromium.basis, 'predicted');
      assert.equal(run.status, 1);
    });
  }
});
