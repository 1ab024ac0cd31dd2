import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { runBrowser } from '../../../src/browser';
import { until } from '../../support/until';
import { type Surroundings, surround } from './leftovers';
import { measured, requestFor, runTimeoutMs } from './requests';
import { serveSilence, type TestServer } from './servers';

describe('what a run of the browser leaves behind', function () {
  this.timeout(2 * runTimeoutMs);
  let surroundings: Surroundings;
  let server: TestServer;
  let connected: Promise<void>;

  beforeEach(async () => {
    surroundings = surround();
    let onConnection: () => void = () => undefined;
    connected = new Promise((resolve) => (onConnection = resolve));
    server = await serveSilence(() => onConnection());
  });
  afterEach(async () => {
    surroundings.restore();
    await server.close();
  });

  const silentUrl = () => `ws://127.0.0.1:${server.port}/mqtt`;
  const run = (signal = new AbortController().signal) => runBrowser(requestFor(silentUrl()), signal);
  const assertNothingLeft = () => {
    assert.deepEqual(surroundings.processes(), []);
    assert.deepEqual(surroundings.files(), []);
  };

  it('is nothing after a measurement', async () => {
    const { socket } = await measured('ws://127.0.0.1:6000/mqtt');
    assert.equal(socket.outcome, 'failed');
    assertNothingLeft();
  });

  it('is cleared away by the next run where the program was killed', async () => {
    const stale = path.join(surroundings.folder, 'mqtt-wss-doctor-browser-killed');
    mkdirSync(stale);
    utimesSync(stale, new Date(0), new Date(0));
    await measured('ws://127.0.0.1:6000/mqtt');
    assertNothingLeft();
  });

  it('is nothing after an abort while a connection waits, which is the reason of the rejection', async () => {
    const controller = new AbortController();
    const running = run(controller.signal);
    await connected;
    assert.notDeepEqual(surroundings.processes(), []);
    const reason = new Error('cancelled by the user');
    controller.abort(reason);
    await assert.rejects(running, reason);
    assertNothingLeft();
  });

  it('is nothing after an abort while the browser starts', async () => {
    const controller = new AbortController();
    const running = run(controller.signal);
    controller.abort();
    await assert.rejects(running, { name: 'AbortError' });
    assertNothingLeft();
  });

  it('does not start anything for an aborted signal', async () => {
    await assert.rejects(run(AbortSignal.abort()), { name: 'AbortError' });
    assertNothingLeft();
  });

  it('is nothing after a connection that was given up', async () => {
    const { socket, mqtt } = await measured(silentUrl(), { timeoutMs: 4000 });
    assert.deepEqual([socket.outcome, socket.error, mqtt.outcome], ['timeout', null, 'timeout']);
    assertNothingLeft();
  });

  it('is nothing after a limit that is too short to start in', async () => {
    const outcome = await runBrowser(
      requestFor(silentUrl(), { timeoutMs: 50 }),
      new AbortController().signal,
    );
    assert.deepEqual(outcome, {
      kind: 'failed',
      failure: { layer: 'browser', kind: 'timeout', code: 'TIMEOUT', message: 'no result within 50 ms' },
    });
    assertNothingLeft();
  });

  for (const part of ['--remote-debugging-pipe', '--type=renderer']) {
    it(`is nothing after a crash of the process with ${part}`, async () => {
      const running = run();
      await connected;
      for (const pid of surroundings.processes(part)) process.kill(pid, 'SIGKILL');
      const outcome = await running;
      assert.equal(outcome.kind, 'failed');
      assert.equal(outcome.failure.kind, 'crashed');
      assertNothingLeft();
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`is nothing after ${signal} to the whole program`, async () => {
      const program = spawn(
        process.execPath,
        ['--import=tsx', path.join(__dirname, 'interrupted.ts'), silentUrl()],
        { stdio: 'ignore' },
      );
      await connected;
      program.kill(signal);
      await once(program, 'exit');
      assert.equal(program.signalCode, signal);
      // The program can wait for nobody any more; the kernel takes a moment to end what it killed.
      await until('the browser has ended', () => surroundings.processes().length === 0);
      assert.deepEqual(
        surroundings.files().filter((name) => !name.startsWith('tsx-')),
        [],
      );
    });
  }
});
