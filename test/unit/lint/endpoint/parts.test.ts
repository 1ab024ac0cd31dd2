import assert from 'node:assert/strict';
import type { Part } from '../../../../src/lint/endpoint/part';
import { endpointsIn, short } from './endpointsIn';

/** Scheme, host, port and path of each endpoint, as `scheme host port path`. */
function partsIn(code: string): string[] {
  return endpointsIn(code).map(({ scheme, host, port, path }) =>
    [scheme, host, port, path].map(short).join(' '),
  );
}

const whole: [code: string, parts: string][] = [
  ["mqtt.connect('wss://broker.example.com:8084/mqtt')", 'wss broker.example.com 8084 /mqtt'],
  ["mqtt.connect('WSS://user:p%40w@h')", 'wss h - -'],
  ["mqtt.connect(' wss://h')", 'wss h - -'],
  ["mqtt.connect('wss://h', { port: 8084, path: '/mqtt' })", 'wss h 8084 /mqtt'],
  ["mqtt.connect({ protocol: 'wss', hostname: 'h', port: '8084' })", 'wss h 8084 -'],
  ["mqtt.connect('', { host: 'h' })", '- h - -'],
  ["mqtt.connect('/mqtt')", '? - - /mqtt'],
  ["mqtt.connect('ws://ws://h/mqtt')", '? ? ? ?'],
  ["mqtt.connect('h:8083/mqtt')", '? ? ? ?'],
  ["mqtt.connect('ws://a b/mqtt')", 'ws ? ? ?'],
  ["mqtt.connect('ws://<host>:8083')", 'ws ? ? ?'],
  ["mqtt.connect('ws://__HOST__:8083')", '? ? ? ?'],
];

const inPieces: [code: string, parts: string][] = [
  ['mqtt.connect(`${protocol}://${host}:${port}/mqtt`)', '? ? ? /mqtt'],
  ["mqtt.connect('wss://' + host + ':8084')", 'wss ? 8084 -'],
  ['mqtt.connect(`wss://broker.example.com:${port}`)', 'wss broker.example.com ? ?'],
  ['mqtt.connect(`wss://${host}`)', 'wss ? ? ?'],
  ['mqtt.connect(`wss://${host}/mqtt`)', 'wss ? ? /mqtt'],
  ['mqtt.connect(`wss://broker.${domain}/mqtt`)', 'wss ? ? /mqtt'],
  ['mqtt.connect(`ws://h:1883${path}`)', 'ws h ? ?'],
  ['mqtt.connect(`ws${secure}://h:8083/mqtt`)', '? h 8083 /mqtt'],
  ['mqtt.connect(`${base}//h/mqtt`)', '? h - /mqtt'],
  ['mqtt.connect(`${base}/mqtt`)', '? ? ? ?'],
  ['mqtt.connect(`wss://${user}:${password}@h:8084/mqtt`)', 'wss h 8084 /mqtt'],
  ['mqtt.connect(`wss://h:8084/mqtt?token=${token}`)', 'wss h 8084 ?'],
];

const withOptions: [code: string, parts: string][] = [
  ["mqtt.connect('ws://h:8083/mqtt', options)", 'ws~ h~ 8083~ /mqtt~'],
  ["mqtt.connect('ws://h', options)", 'ws~ h~ ? ?'],
  ["mqtt.connect('ws://h:8083', { ...options, port: 8084 })", 'ws~ h~ 8084 ?'],
  ["mqtt.connect('ws://h:8083', { port: 8084, ...options })", 'ws~ h~ ? ?'],
  ["mqtt.connect('ws://h', { protocol: secure ? 'wss' : 'ws', port })", 'wss|ws h ? -'],
  ['mqtt.connect(url, { port: 8084 })', '? ? 8084 ?'],
  ["mqtt.connect('ws://h:1', { port: undefined, path: null })", 'ws h - -'],
  ["mqtt.connect('ws://h', { host: 'o', hostname: 'n' })", 'ws n - -'],
];

describe('The parts of an endpoint', () => {
  for (const [code, parts] of [...whole, ...inPieces, ...withOptions])
    it(`of ${code}`, () => {
      assert.deepEqual(partsIn(code), [parts]);
    });

  it('come from each of servers', () => {
    const servers = "[{ host: 'a', port: 1, protocol: 'mqtt' }, { host: 'b', port: 2 }]";
    assert.deepEqual(partsIn(`mqtt.connect({ protocol: 'wss', path: '/p', servers: ${servers} })`), [
      'mqtt a 1 /p',
      'wss b 2 /p',
    ]);
    assert.deepEqual(partsIn('mqtt.connect({ protocol: "wss", servers })'), ['? ? ? -']);
  });

  it('keep the host of the URL in mqtt.js 4, which reads no option of that name beside one', () => {
    const four = { major: 4, minor: 3, patch: 8, source: 'installed' } as const;
    const [endpoint] = endpointsIn("mqtt.connect('ws://h', { host: 'o' })", four);
    assert.equal(endpoint?.host.kind === 'known' && endpoint.host.text, 'h');
  });

  it('are not known where the code can rewrite the address', () => {
    assert.deepEqual(partsIn("mqtt.connect('ws://h', { transformWsUrl: sign })"), []);
    assert.deepEqual(partsIn("mqtt.connect('ws://h', { createWebsocket: open })"), []);
  });

  it('stand exactly where their ranges say', () => {
    const code = "const host = 'h.example';\nmqtt.connect(`ws://${host}:8083/mqtt`, { protocol: 'wss' });";
    const text = `import mqtt from 'mqtt';\n${code}`;
    const [endpoint] = endpointsIn(code);
    const at = (part: Part | undefined, which: 'range' | 'exact') => {
      const range = part?.kind === 'known' ? part[which] : null;
      return range === null ? null : text.slice(range.start, range.end);
    };
    assert.deepEqual(
      [endpoint?.scheme, endpoint?.host, endpoint?.port, endpoint?.path].map((part) => at(part, 'exact')),
      ['wss', 'h.example', '8083', '/mqtt'],
    );
    assert.equal(at(endpoint?.port, 'range'), ':8083/mqtt');
  });

  it('cannot be edited where the literal has escapes', () => {
    const [endpoint] = endpointsIn(String.raw`mqtt.connect('ws:\/\/h:8083')`);
    assert.equal(endpoint?.port.kind === 'known' && endpoint.port.exact, null);
  });
});
