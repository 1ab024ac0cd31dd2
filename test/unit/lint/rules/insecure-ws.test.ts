import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'insecure-ws';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule insecure-ws', () => {
  it('reports ws to a host that is known and not this machine', () => {
    for (const url of [
      'ws://h.example:8083/mqtt',
      'ws://192.168.1.5:9001',
      'ws://localhost.example',
      'WS://h',
    ])
      assert.deepEqual(reported(rule, withUrl(`'${url}'`)), [url]);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'ws', host: 'h' }", "''")), ['ws']);
    assert.deepEqual(reported(rule, connecting('options', "'ws://h'")), ['ws://h']);
  });

  it('is silent about loopback', () => {
    for (const host of ['localhost', 'broker.localhost', '127.0.0.1', '127.8.9.1', '[::1]', 'LOCALHOST:9001'])
      assert.deepEqual(reported(rule, withUrl(`'ws://${host}/mqtt'`)), [], host);
  });

  it('is silent where host or scheme are not known', () => {
    const urls = [
      '`ws://${host}`',
      "'ws://' + location.hostname + ':9001'",
      '`${scheme}://h`',
      '`ws${s}://h`',
    ];
    for (const url of urls) assert.deepEqual(reported(rule, withUrl(url)), [], url);
    assert.deepEqual(reported(rule, connecting("{ protocol: tls ? 'wss' : 'ws', host: 'h' }", "''")), []);
    assert.deepEqual(reported(rule, connecting("{ host: 'h', port: 9001 }", "''")), []);
  });

  it('is silent where the same call may use TLS, or goes by the page', () => {
    assert.deepEqual(reported(rule, withUrl("production ? 'wss://h' : 'ws://h'")), []);
    assert.deepEqual(reported(rule, withUrl("`${tls ? 'wss' : 'ws'}://h`")), []);
    const inIf = "import mqtt from 'mqtt';\nif (location.protocol === 'http:') mqtt.connect('ws://h');";
    assert.deepEqual(reported(rule, inIf), []);
    assert.deepEqual(reported(rule, withUrl("import.meta.env.VITE_URL ?? 'ws://h'")), ['ws://h']);
  });

  it('is silent outside pages, and where cert and key turn TLS on', () => {
    assert.deepEqual(reported(rule, withUrl("'ws://h'"), { where: 'node' }), []);
    assert.deepEqual(reported(rule, connecting('{ cert, key }', "'ws://h'")), []);
    const native = `import { Text } from 'react-native';\n${withUrl("'ws://h'")}`;
    assert.deepEqual(reported(rule, native, { where: 'auto', dependencies: ['react-native'] }), []);
  });

  it('leaves the port of TLS to the rules on ports', () => {
    assert.deepEqual(reported(rule, withUrl("'ws://broker.emqx.io:8084/mqtt'")), []);
    assert.deepEqual(reported(rule, withUrl("'ws://h:8883/mqtt'")), []);
    assert.deepEqual(reported(rule, withUrl("'ws://h:1883/mqtt'")), ['ws://h:1883/mqtt']);
  });

  it('turns TLS on, unasked only where a known service has it', () => {
    assert.equal(
      repaired(
        rule,
        withUrl("'ws://broker.emqx.io:8083/mqtt'"),
        'Connect to wss://broker.emqx.io:8084/mqtt',
        true,
      ),
      withUrl("'wss://broker.emqx.io:8084/mqtt'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'ws://test.mosquitto.org:8080'"),
        'Connect to wss://test.mosquitto.org:8081',
        true,
      ),
      withUrl("'wss://test.mosquitto.org:8081'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'ws://h:8083/x'"),
        'Connect to wss://h:8084/x (check that the broker listens there)',
        false,
      ),
      withUrl("'wss://h:8084/x'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'ws://h/x'"),
        'Connect to wss://h/x (check that the broker listens there)',
        false,
      ),
      withUrl("'wss://h/x'"),
    );
    assert.equal(problemsOf(rule, withUrl("'ws://h'"))[0]?.level, 'info');
  });

  it('takes the port of TLS that stands beside the one without', () => {
    for (const [port, beside] of [
      [80, 443],
      [8080, 8081],
      [8083, 8084],
      [15675, 15676],
    ]) {
      const title = `Connect to wss://h:${beside}/x (check that the broker listens there)`;
      const inOptions = (scheme: string, number: number | undefined) =>
        connecting(`{ port: ${number} }`, `'${scheme}://h/x'`);
      assert.equal(repaired(rule, inOptions('ws', port), title, false), inOptions('wss', beside));
    }
  });
});
