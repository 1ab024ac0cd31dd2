import assert from 'node:assert/strict';
import { isBlockedPort } from '../../../src/core/blockedPorts';

/** Takes the place of the network, so that `fetch` connects nowhere. */
const dispatcher = {
  dispatch: () => {
    throw new Error('allowed');
  },
};

/** Node's `fetch` has the list of the same standard. */
async function fetchBlocks(port: number): Promise<boolean> {
  const options: object = { dispatcher };
  const error: unknown = await fetch(`http://127.0.0.1:${port}/`, options).catch((reason: unknown) => reason);
  return error instanceof Error && error.cause instanceof Error && error.cause.message === 'bad port';
}

describe('isBlockedPort', () => {
  it("agrees with Node's fetch, from the first port to well above the last blocked one", async () => {
    const ports = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const blocked = await Promise.all(ports.map(fetchBlocks));
    assert.ok(blocked.includes(true));
    assert.deepEqual(
      ports.filter(isBlockedPort),
      ports.filter((_, index) => blocked[index]),
    );
  });

  it('lets the ports of brokers through', () => {
    const usual = [80, 443, 1883, 8000, 8080, 8081, 8083, 8084, 8443, 8883, 8884, 9001, 15675, 15676, 61614];
    assert.deepEqual(usual.filter(isBlockedPort), []);
  });
});
