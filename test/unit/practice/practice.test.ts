import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import { startPractice, type PracticeBroker } from '../../../src/practice';
import { openTransport } from './clients';

describe('practice broker', () => {
  let practice: PracticeBroker;
  before(async () => {
    practice = await startPractice();
  });
  after(() => practice.close());

  const urlOf = (name: string): string => {
    const listener = practice.listeners.find((each) => each.name === name);
    assert.ok(listener, name);
    return listener.url;
  };

  const options = (): IClientOptions => ({ ca: practice.caPem, reconnectPeriod: 0 });
  const nextMessage = (client: MqttClient): Promise<string> =>
    new Promise((resolve) =>
      client.once('message', (topic, payload) => resolve(`${topic}: ${String(payload)}`)),
    );

  for (const name of ['healthy', 'healthy-ws']) {
    it(`carries a message through ${name}`, async () => {
      const client = await mqtt.connectAsync(urlOf(name), options());
      await client.subscribeAsync('practice/echo', { qos: 1 });
      const received = nextMessage(client);
      await client.publishAsync('practice/echo', name, { qos: 1 });
      assert.equal(await received, `practice/echo: ${name}`);
      await client.endAsync();
    });
  }

  it('has one broker behind all listeners', async () => {
    const subscriber = await mqtt.connectAsync(urlOf('healthy-ws'), options());
    const rawUrl = urlOf('raw-mqtt-tls').replace('wss:', 'mqtts:');
    const publisher = await mqtt.connectAsync(rawUrl, options());
    await subscriber.subscribeAsync('practice/shared', { qos: 1 });
    const received = nextMessage(subscriber);
    await publisher.publishAsync('practice/shared', 'over TLS alone', { qos: 1 });
    assert.equal(await received, 'practice/shared: over TLS alone');
    await Promise.all([subscriber.endAsync(), publisher.endAsync()]);
  });

  it('gives every listener a name and a URL of its own', () => {
    const { listeners } = practice;
    assert.ok(listeners.length >= 38);
    assert.equal(new Set(listeners.map(({ name }) => name)).size, listeners.length);
    assert.equal(new Set(listeners.map(({ url }) => new URL(url).port)).size, listeners.length);
    for (const { name } of listeners) assert.match(name, /^[a-z0-9.]+(-[a-z0-9.]+)*$/);
  });

  it('names rows of the catalogue and a finding for whatever is broken', () => {
    for (const { name, catalogue, rootCause, title } of practice.listeners) {
      assert.equal(catalogue.length === 0, name.startsWith('healthy'), name);
      assert.ok(
        catalogue.every((row) => /^[A-I]\d{2}$/.test(row)),
        name,
      );
      assert.ok(rootCause === null || /^[a-z]+\/[a-z-]+$/.test(rootCause), name);
      assert.notEqual(title, '', name);
    }
  });

  it('leaves nothing behind when closed, whatever is connected', async () => {
    // The test runner's own timer is among the resources, and starts only now.
    await setImmediate();
    const resourcesBefore = process.getActiveResourcesInfo().toSorted();
    const own = await startPractice();
    const loose = { ca: own.caPem, rejectUnauthorized: false };
    const connects = await Promise.allSettled(own.listeners.map(({ url }) => openTransport(url, loose)));
    const sockets = connects.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    assert.ok(sockets.length > 30);
    const closed = sockets.map((socket) => new Promise((resolve) => socket.resume().once('close', resolve)));

    await Promise.all([own.close(), own.close()]);
    await Promise.all(closed);
    await setImmediate();
    assert.deepEqual(process.getActiveResourcesInfo().toSorted(), resourcesBefore);
    for (const { name, url } of own.listeners) {
      await assert.rejects(openTransport(url, loose), { code: 'ECONNREFUSED' }, name);
    }
  });
});
