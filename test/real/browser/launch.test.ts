import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runBrowser } from '../../../src/browser';
import type { BrowserFailure } from '../../../src/core/evidence';
import { type Surroundings, surround } from './leftovers';
import { requestFor, runTimeoutMs } from './requests';

describe('a browser that does not start', function () {
  this.timeout(2 * runTimeoutMs);
  let surroundings: Surroundings;
  beforeEach(() => {
    surroundings = surround();
  });
  afterEach(() => surroundings.restore());

  const failureOf = async (browser: string, timeoutMs = runTimeoutMs): Promise<BrowserFailure> => {
    const request = requestFor('ws://127.0.0.1:6000/', { browser, timeoutMs });
    const outcome = await runBrowser(request, new AbortController().signal);
    assert.equal(outcome.kind, 'failed');
    return outcome.failure;
  };

  const program = (lines: string[], mode = 0o755): string => {
    const file = path.join(surroundings.folder, 'browser');
    writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(file, mode);
    return file;
  };

  it('is a failure with the code of the operating system where there is no such file', async () => {
    const { kind, code } = await failureOf('/nonexistent/chrome');
    assert.deepEqual([kind, code], ['launch', 'ENOENT']);
    assert.deepEqual(surroundings.files(), []);
  });

  it('is a failure where the file is no program', async () => {
    const { kind, code } = await failureOf(program([], 0o644));
    assert.deepEqual([kind, code], ['launch', 'EACCES']);
    assert.deepEqual(surroundings.files(), ['browser']);
  });

  it('is a failure with the last that it printed where it ends at once', async () => {
    const failure = await failureOf(program(['echo "cannot open display" >&2', 'exit 3']));
    assert.deepEqual(failure, {
      layer: 'browser',
      kind: 'launch',
      code: 'exit 3',
      message: 'cannot open display',
    });
    assert.deepEqual(surroundings.files(), ['browser']);
  });

  it('is a failure where it talks something else', async () => {
    const { kind, code } = await failureOf(program(["printf 'hello\\0' >&4", 'sleep 60']));
    assert.deepEqual([kind, code], ['launch', 'NOT_JSON']);
    assert.deepEqual(surroundings.processes(), []);
  });

  it('passes over a message that never ends, and gives up in time', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { kind, code } = await failureOf(
      program(['head -c 100000000 /dev/zero | tr "\\0" x >&4', 'sleep 60']),
      3000,
    );
    assert.deepEqual([kind, code], ['timeout', 'TIMEOUT']);
    assert.ok(process.memoryUsage().arrayBuffers - before < 50_000_000);
    assert.deepEqual(surroundings.processes(), []);
  });
});
