import assert from 'node:assert/strict';
import { createMqttBroker, type MqttBroker } from '../../../src/practice/broker';
import { listenOnLoopback } from '../../../src/practice/loopback';
import { cutWhenIdle, withoutPingResponses, type MqttSession } from '../../../src/practice/sessions';
import { createWebSocketEndpoint } from '../../../src/practice/webSocketEndpoint';
import { connectPacket, openPacketClient } from './clients';

/** First byte of a packet of type 0, which is reserved (MQTT 3.1.1 section 2.2.1). */
const reservedType = 0;

describe('practice sessions', () => {
  let broker: MqttBroker;
  before(async () => {
    broker = await createMqttBroker();
  });
  after(() => broker.close());

  async function withSession(session: MqttSession, use: (url: string) => Promise<void>): Promise<void> {
    const { port, close } = await listenOnLoopback(createWebSocketEndpoint({ tls: null, session }));
    try {
      await use(`ws://127.0.0.1:${port}/mqtt`);
    } finally {
      await close();
    }
  }

  it('cut an idle connection without a close frame', () =>
    withSession(cutWhenIdle(broker, 50), async (url) => {
      const client = await openPacketClient(url, {}, 4);
      client.send(connectPacket(4));
      const connack = await client.next();
      assert.ok('cmd' in connack);
      assert.equal(connack.cmd, 'connack');
      assert.deepEqual(await client.next(), { closed: 1006 });
    }));

  it('survive bytes that are no MQTT', () =>
    withSession(withoutPingResponses(broker), async (url) => {
      const client = await openPacketClient(url, {}, 4);
      client.send(connectPacket(4));
      await client.next();
      client.sendBytes(Buffer.of(reservedType, 0));
      const end = await client.next();
      assert.ok('closed' in end);
    }));
});
