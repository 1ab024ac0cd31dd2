import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { LintScheduler } from '../../../../src/ui/lint/lintScheduler';
import { until } from '../../../support/until';

describe('the scheduler', () => {
  const pauseMs = 20;
  let done: string[];
  let running: number;
  let scheduler: LintScheduler<string>;

  beforeEach(() => {
    done = [];
    running = 0;
    const run = async (item: string) => {
      running += 1;
      assert.equal(running, 1, 'two at the same time');
      await delay(1);
      done.push(item);
      running -= 1;
    };
    scheduler = new LintScheduler(
      { run, keyOf: (item) => item, isUrgent: (item) => item === 'visible' },
      pauseMs,
    );
  });

  afterEach(() => scheduler.dispose());

  it('takes one after the other, and what is in sight first', async () => {
    for (const item of ['first', 'second', 'visible', 'third']) scheduler.now(item);
    await until('all are done', () => done.length === 4);
    // The first one begins at once, before anything else is known.
    assert.deepEqual(done, ['first', 'visible', 'second', 'third']);
  });

  it('does once what waits twice', async () => {
    for (const item of ['a', 'b', 'b', 'b']) scheduler.now(item);
    await until('both are done', () => done.length >= 2);
    await delay(3 * pauseMs);
    assert.deepEqual(done, ['a', 'b']);
  });

  it('does anew what changes while it is worked on', async () => {
    scheduler.now('a');
    scheduler.now('a');
    await until('it is done', () => done.length === 2);
    assert.deepEqual(done, ['a', 'a']);
  });

  it('waits for a pause, counted from the last change', () => {
    const begun: string[] = [];
    const run = (item: string) => {
      begun.push(item);
      return Promise.resolve();
    };
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const waiting = new LintScheduler({ run, keyOf: String, isUrgent: () => false }, pauseMs);
      for (let change = 0; change < 3; change += 1) {
        waiting.later('a');
        mock.timers.tick(pauseMs - 1);
      }
      assert.deepEqual(begun, []);
      mock.timers.tick(1);
      assert.deepEqual(begun, ['a']);
      mock.timers.tick(10 * pauseMs);
      assert.deepEqual(begun, ['a']);
    } finally {
      mock.timers.reset();
    }
  });

  it('does at once, and once, what is asked for during the pause', async () => {
    scheduler.later('a');
    scheduler.now('a');
    await until('it is done', () => done.length > 0);
    await delay(3 * pauseMs);
    assert.deepEqual(done, ['a']);
  });

  it('leaves out what is cancelled', async () => {
    scheduler.now('a');
    scheduler.now('b');
    scheduler.later('c');
    scheduler.cancel('b');
    scheduler.cancel('c');
    await delay(4 * pauseMs);
    assert.deepEqual(done, ['a']);
  });
});
