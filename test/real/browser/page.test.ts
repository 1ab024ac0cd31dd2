import assert from 'node:assert/strict';
import { measured, runTimeoutMs } from './requests';
import { serveWebSockets, type TestServer } from './servers';

describe('page of a given origin in a browser', function () {
  this.timeout(2 * runTimeoutMs);
  const origins: (string | undefined)[] = [];
  let server: TestServer;
  before(async () => {
    server = await serveWebSockets((origin) => origins.push(origin));
  });
  beforeEach(() => origins.splice(0));
  after(() => server.close());
  const local = () => `ws://127.0.0.1:${server.port}/mqtt`;

  it('sends the origin of an https page, and may reach loopback as the user could allow it to', async () => {
    const { page, socket } = await measured(local(), { pageOrigin: 'https://app.example.com' });
    assert.deepEqual(page, { origin: 'https://app.example.com', how: 'intercepted' });
    assert.equal(socket.outcome, 'open');
    assert.deepEqual(origins, ['https://app.example.com', 'https://app.example.com']);
  });

  it('keeps a public http page away from loopback', async () => {
    const { socket } = await measured(local(), { pageOrigin: 'http://app.example.com' });
    assert.equal(socket.error, 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS');
    assert.deepEqual(origins, []);
  });

  for (const pageOrigin of ['http://192.168.1.20:3000', 'http://localhost:3000']) {
    it(`lets ${pageOrigin} reach its own network`, async () => {
      const { socket } = await measured(local(), { pageOrigin });
      assert.equal(socket.outcome, 'open');
      assert.ok(origins.includes(pageOrigin));
    });
  }

  it('throws for an insecure WebSocket to a name from an https page', async () => {
    const { socket, mqtt } = await measured('ws://broker.example:8083/mqtt', {
      pageOrigin: 'https://app.example.com',
    });
    const error =
      "Failed to construct 'WebSocket': An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.";
    assert.deepEqual([socket.outcome, socket.error, socket.closeCode], ['threw', error, null]);
    assert.deepEqual([mqtt.outcome, mqtt.error], ['threw', error]);
  });

  it('uses the given address for a host and port', async () => {
    const { socket } = await measured(`ws://broker.example:${server.port}/mqtt`, {
      resolve: [{ host: 'broker.example', port: server.port, address: '127.0.0.1' }],
    });
    assert.equal(socket.outcome, 'open');
  });

  it('refuses ports that browsers block', async () => {
    const { socket } = await measured('ws://127.0.0.1:6000/mqtt');
    assert.equal(socket.error, 'net::ERR_UNSAFE_PORT');
  });

  it('blocks port 0, which mqtt.js takes for none', async () => {
    const { socket, mqtt } = await measured('ws://127.0.0.1:0/mqtt');
    assert.equal(socket.error, 'net::ERR_UNSAFE_PORT');
    assert.equal(mqtt.openedUrl, 'ws://127.0.0.1:80/mqtt');
  });

  it('takes what mqtt.js makes of an IPv6 address', async () => {
    const { socket, mqtt } = await measured('ws://[::1]:8083/mqtt', { socketUrl: null });
    const error = "Failed to construct 'WebSocket': The URL 'ws://::1:8083/mqtt' is invalid.";
    assert.deepEqual([mqtt.outcome, mqtt.error], ['threw', error]);
    assert.deepEqual([socket.outcome, socket.error], ['threw', error]);
  });

  it('hides the values of a query in what it reports', async () => {
    const { mqtt } = await measured(`${local()}?token=abc-secret`);
    assert.match(mqtt.openedUrl ?? '', /\?token=‹redacted›$/);
    const thrown = await measured('ws://[::1]:8083/mqtt?token=abc-secret', { socketUrl: null });
    assert.doesNotMatch(JSON.stringify(thrown), /abc-secret/);
  });
});
