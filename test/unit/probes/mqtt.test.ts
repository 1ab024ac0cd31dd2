import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Aedes } from 'aedes';
import { createWebSocketStream, type WebSocket, WebSocketServer } from 'ws';
import { chooseCredentials } from '../../../src/probes/mqtt/credentials';
import { gather, requestFor } from './support/gather';

/** Serves WebSockets until the test is over; what happens on one is up to `serve`. */
class WebSocketEndpoint {
  #server = createServer();
  #sockets = new WebSocketServer({ server: this.#server });

  async start(serve: (socket: WebSocket) => void): Promise<string> {
    this.#sockets.on('connection', (socket) => {
      socket.on('error', () => undefined);
      serve(socket);
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address() as AddressInfo;
    return `ws://127.0.0.1:${address.port}/mqtt`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

describe('MQTT probes', () => {
  let endpoint: WebSocketEndpoint;
  beforeEach(() => {
    endpoint = new WebSocketEndpoint();
  });
  afterEach(() => endpoint.stop());

  it('hold a whole session with a healthy broker', async () => {
    const broker = await Aedes.createBroker();
    const url = await endpoint.start((socket) => void broker.handle(createWebSocketStream(socket)));
    const fact = (await gather(requestFor(url))).value('mqtt');
    assert.equal(fact.connack?.code, 0);
    assert.deepEqual([fact.suback, fact.puback, fact.ended, fact.protocolError], [0, 0, null, null]);
    assert.ok(fact.echoMs !== null && fact.pingMs !== null);
    assert.equal(fact.credentials, 'none');
    await new Promise<void>((resolve) => broker.close(resolve));
  });

  it('send the credentials near by, and report a refusal with how it ended', async () => {
    const broker = await Aedes.createBroker();
    const seen: unknown[] = [];
    broker.authenticate = (_client, username, password, done) => {
      seen.push([username, password?.toString()]);
      done(Object.assign(new Error('refused'), { returnCode: 4 as const }), false);
    };
    const url = await endpoint.start((socket) => void broker.handle(createWebSocketStream(socket)));
    const credentials = { username: 'alice', password: 'geheim' };
    const sheet = await gather(requestFor(url, { credentials, clientId: 'tester', protocolVersion: 3 }));
    const fact = sheet.value('mqtt');
    assert.deepEqual([fact.version, fact.connack?.code, fact.credentials], [3, 4, 'sent']);
    assert.deepEqual(seen[0], ['alice', 'geheim']);
    assert.doesNotMatch(JSON.stringify(sheet.facts), /geheim/);
    await new Promise<void>((resolve) => broker.close(resolve));
  });

  it('read reason string, keep alive and client id of MQTT 5, and a DISCONNECT', async () => {
    const url = await endpoint.start((socket) => {
      socket.once('message', () => {
        const properties = '1f000268691300141200026964';
        const connack = Buffer.from(
          `20${(properties.length / 2 + 3).toString(16)}00000d${properties}`,
          'hex',
        );
        socket.send(connack);
        socket.send(Buffer.from('e0028e00', 'hex'));
      });
    });
    const sheet = await gather(requestFor(url, { protocolVersion: 5 }));
    const { connack, ended } = sheet.value('mqtt');
    assert.deepEqual(
      { ...connack, ms: 0 },
      {
        ms: 0,
        code: 0,
        reasonString: 'hi',
        serverKeepAlive: 20,
        assignedClientId: 'id',
      },
    );
    assert.deepEqual(ended, { how: 'disconnect', code: 142, reason: '' });
    assert.equal(sheet.skipReason('mqtt5'), 'not-applicable');
  });

  it('report a close frame in place of a CONNACK, and no CONNACK at all', async () => {
    const url = await endpoint.start((socket) => {
      socket.once('message', (data: Buffer) => {
        const isVersion5 = data.includes(Buffer.from('4d51545405', 'hex'));
        if (!isVersion5) socket.close(1002, 'unauthorized');
      });
    });
    const sheet = await gather(requestFor(url, { timeoutMs: 3000 }));
    assert.deepEqual(sheet.value('mqtt').ended, { how: 'close-frame', code: 1002, reason: 'unauthorized' });
    const { connack, ended, protocolError } = sheet.value('mqtt5');
    assert.deepEqual([connack, ended, protocolError], [null, null, null]);
  });

  it('name what is no MQTT and what is too much of it', async () => {
    const answers = [
      Buffer.from('<html>'.repeat(100)),
      Buffer.from('d000', 'hex'),
      Buffer.concat([Buffer.from('32ffffff7f', 'hex'), Buffer.alloc(200_000)]),
    ];
    for (const answer of answers) {
      const flood = new WebSocketEndpoint();
      const url = await flood.start((socket) => {
        socket.once('message', () => {
          socket.send(answer);
          socket.send(answer);
        });
      });
      const fact = (await gather(requestFor(url))).value('mqtt');
      assert.ok(fact.protocolError !== null && fact.protocolError !== '');
      assert.equal(fact.connack, null);
      await flood.stop();
    }
  });

  it('notice when an idle connection is ended', async () => {
    const broker = await Aedes.createBroker();
    const url = await endpoint.start((socket) => {
      const stream = createWebSocketStream(socket);
      void broker.handle(stream);
      setTimeout(() => socket.close(1001), 300);
    });
    const idle = (await gather(requestFor(url, { idleSeconds: 5 }))).value('idle');
    assert.ok(idle.endedAfterSeconds !== null && idle.endedAfterSeconds < 5);
    await new Promise<void>((resolve) => broker.close(resolve));
  });

  it('stop at once when the run is cancelled, with every fact settled', async () => {
    const controller = new AbortController();
    const url = await endpoint.start((socket) => {
      socket.once('message', () => controller.abort());
    });
    const sheet = await gather(requestFor(url), controller.signal);
    assert.equal(sheet.skipReason('mqtt'), 'cancelled');
    assert.equal(sheet.fact('dns').status, 'ok');
    const before = await gather(requestFor(url), controller.signal);
    assert.equal(before.skipReason('dns'), 'cancelled');
  });

  it('reach nothing behind a URL that is misread, or a port where nobody listens', async () => {
    const misread = await gather(requestFor('localhost:1/mqtt'));
    assert.equal(misread.skipReason('dns'), 'not-reached');
    const refused = await gather(requestFor('ws://127.0.0.1:1/mqtt'));
    const failure = refused.failure('tcp');
    assert.deepEqual([failure.layer, failure.kind], ['tcp', 'refused']);
    assert.equal(refused.skipReason('mqtt'), 'not-reached');
  });
});

describe('chooseCredentials', () => {
  const credentials = { username: 'alice', password: 'geheim' };
  const cases = [
    ['wss://b.example/mqtt', 'verified', '203.0.113.5', 'sent'],
    ['wss://b.example/mqtt', 'unverified', '203.0.113.5', 'withheld'],
    ['wss://b.example/mqtt', 'unverified', '192.168.1.5', 'sent'],
    ['wss://b.example/mqtt', 'unverified', '::1', 'sent'],
    ['wss://b.example/mqtt', 'unverified', 'fd00::1', 'sent'],
    ['ws://b.example/mqtt', 'plain', '203.0.113.5', 'sent'],
    ['ssl://b.example', 'plain', '203.0.113.5', 'withheld'],
  ] as const;

  for (const [url, security, address, state] of cases) {
    it(`has them ${state} for ${url} on ${security} to ${address}`, () => {
      const choice = chooseCredentials(requestFor(url, { credentials }), security, address);
      assert.equal(choice.state, state);
      assert.equal(choice.password, state === 'sent' ? 'geheim' : null);
    });
  }
});
