import assert from 'node:assert/strict';
import { PendingReplies } from '../../../src/shared/pending';

describe('PendingReplies', () => {
  it('hands each answer to its own request', async () => {
    const pending = new PendingReplies<string>();
    const first = pending.open(10_000, 'late');
    const second = pending.open(10_000, 'late');
    assert.equal(pending.settle(second.id, 'two'), true);
    assert.equal(pending.settle(first.id, 'one'), true);
    assert.deepEqual(await Promise.all([first.reply, second.reply]), ['one', 'two']);
  });

  it('answers by itself after the time limit, and ignores what comes later', async () => {
    const pending = new PendingReplies<string>();
    const { id, reply } = pending.open(1, 'late');
    assert.equal(await reply, 'late');
    assert.equal(pending.settle(id, 'too late'), false);
  });

  it('answers all open requests at once', async () => {
    const pending = new PendingReplies<string>();
    const replies = [pending.open(10_000, 'late').reply, pending.open(10_000, 'late').reply];
    pending.settleAll('closed');
    assert.deepEqual(await Promise.all(replies), ['closed', 'closed']);
  });
});
