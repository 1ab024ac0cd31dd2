import assert from 'node:assert/strict';
import type { Fact, WebviewFact } from '../../../src/core/evidence';
import type { HostMessage, WebviewRun } from '../../../src/shared/messages';
import { WebviewVantage } from '../../../src/ui/webviewVantage';

const run: WebviewRun = {
  socketUrl: 'wss://broker.example.com:8084/mqtt',
  mqttUrl: 'wss://broker.example.com:8084/mqtt',
  username: 'alice',
  password: 's3cret',
  clientId: null,
  protocolVersion: 4,
  timeoutMs: 60_000,
};
const seen: Fact<WebviewFact> = { status: 'skipped', vantage: 'webview', reason: 'not-applicable' };

function vantageWithLog(): { vantage: WebviewVantage; posted: HostMessage[] } {
  const posted: HostMessage[] = [];
  return { vantage: new WebviewVantage((message) => posted.push(message)), posted };
}

describe('WebviewVantage', () => {
  it('hands the run to the page once that has loaded, and returns what it saw', async () => {
    const { vantage, posted } = vantageWithLog();
    const measuring = vantage.measure(run, new AbortController().signal);
    assert.deepEqual(posted, []);
    vantage.pageHasLoaded();
    assert.deepEqual(posted, [{ type: 'measure', id: 1, run }]);
    assert.equal(vantage.settle(1, seen), true);
    assert.deepEqual(await measuring, seen);
  });

  it('begins again in a page that was hidden in between', async () => {
    const { vantage, posted } = vantageWithLog();
    vantage.pageHasLoaded();
    const measuring = vantage.measure(run, new AbortController().signal);
    vantage.pageHasLoaded();
    assert.deepEqual(
      posted.map(({ type }) => type),
      ['measure', 'measure'],
    );
    vantage.settle(1, seen);
    await measuring;
  });

  it('keeps credentials no longer than the run', async () => {
    const { vantage, posted } = vantageWithLog();
    const measuring = vantage.measure(run, new AbortController().signal);
    vantage.settle(1, seen);
    await measuring;
    vantage.pageHasLoaded();
    assert.deepEqual(posted, []);
  });

  it('stops the page when the run is cancelled', async () => {
    const { vantage, posted } = vantageWithLog();
    const controller = new AbortController();
    vantage.pageHasLoaded();
    const measuring = vantage.measure(run, controller.signal);
    controller.abort();
    assert.deepEqual(await measuring, { status: 'skipped', vantage: 'webview', reason: 'cancelled' });
    assert.deepEqual(posted.at(-1), { type: 'stopMeasuring', id: 1 });
    assert.equal(vantage.settle(1, seen), false);
  });

  it('ends with the panel', async () => {
    const { vantage } = vantageWithLog();
    const measuring = vantage.measure(run, new AbortController().signal);
    vantage.dispose();
    assert.deepEqual(await measuring, { status: 'skipped', vantage: 'webview', reason: 'cancelled' });
  });
});
