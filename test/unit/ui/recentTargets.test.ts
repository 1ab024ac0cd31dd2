import assert from 'node:assert/strict';
import { RecentTargets } from '../../../src/ui/recentTargets';
import { needsCompletion } from '../../../src/ui/storableUrl';
import { FakeMemory } from './memory';

describe('RecentTargets', () => {
  it('lists the newest first, each once, at most ten', async () => {
    const recent = new RecentTargets(new FakeMemory());
    for (let port = 1; port <= 12; port += 1)
      await recent.remember(`wss://broker.example:${port}/mqtt`, null);
    await recent.remember('wss://broker.example:5/mqtt', 'https://app.example');
    const all = recent.all();
    assert.equal(all.length, 10);
    assert.deepEqual(all[0], { url: 'wss://broker.example:5/mqtt', pageOrigin: 'https://app.example' });
    assert.equal(all.filter(({ url }) => url === 'wss://broker.example:5/mqtt').length, 1);
  });

  it('stores neither user info nor values of the query', async () => {
    const memory = new FakeMemory();
    const recent = new RecentTargets(memory);
    await recent.remember('wss://alice:s3cret@broker.example:8084/mqtt?token=t0ken&x', null);
    const stored = [...memory.stored.values()].join();
    for (const secret of ['alice', 's3cret', 't0ken']) assert.equal(stored.includes(secret), false, secret);
    const url = recent.all()[0]?.url ?? '';
    assert.match(url, /^wss:\/\/broker\.example:8084\/mqtt\?token=/);
    assert.equal(needsCompletion(url), true);
  });

  it('remembers the page of a URL, whatever its secrets', async () => {
    const recent = new RecentTargets(new FakeMemory());
    await recent.remember('wss://alice:s3cret@broker.example/mqtt', 'https://app.example');
    assert.equal(recent.pageOriginOf('wss://broker.example/mqtt'), 'https://app.example');
    assert.equal(recent.pageOriginOf('wss://other.example/mqtt'), null);
  });

  it('takes what another version stored in another shape for nothing', async () => {
    const memory = new FakeMemory();
    await memory.update('recentTargets', ['wss://broker.example/mqtt']);
    assert.deepEqual(new RecentTargets(memory).all(), []);
  });
});
