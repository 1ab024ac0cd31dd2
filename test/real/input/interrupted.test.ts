import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Socket } from 'node:net';
import { startHostile } from '../../servers/hostile';
import { cliPath } from '../../support/cli';
import { processesNaming } from '../browser/leftovers';

/** Far more than the end of a run takes, and far less than the run itself would. */
const promptMs = 15_000;

describe('SIGINT while the command line waits for a server', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const browser of ['none', 'auto']) {
    it(`ends it and leaves nothing behind, with --browser ${browser}`, async () => {
      const open = new Set<Socket>();
      let meet: () => void = () => undefined;
      const met = new Promise<void>((resolve) => (meet = resolve));
      const server = await startHostile((socket) => {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        socket.once('data', (request) => {
          // Node's probes come with this version of Chromium, too: the browser is known by its process.
          const isThere = browser === 'none' || processesNaming(folder, '--type=renderer').length > 0;
          if (isThere && request.length > 0) meet();
        });
      });
      try {
        const url = `ws://localhost:${server.port}/mqtt`;
        const args = ['diagnose', '--json', '--timeout', '60', '--browser', browser, url];
        const child = spawn(process.execPath, [cliPath, ...args], {
          env: { ...process.env, TMPDIR: folder },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const printed = Promise.all([text(child.stdout), text(child.stderr)]);
        await met;
        const start = performance.now();
        child.kill('SIGINT');
        await once(child, 'close');

        assert.ok(performance.now() - start < promptMs);
        assert.deepEqual([child.exitCode, child.signalCode], [130, null]);
        assert.deepEqual(await printed, ['', 'Cancelled.\n']);
        assert.deepEqual(processesNaming(folder), []);
        assert.deepEqual(readdirSync(folder), []);
        await Promise.all([...open].map((socket) => once(socket, 'close')));
      } finally {
        await server.close();
      }
    });
  }
});
