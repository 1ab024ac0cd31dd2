import assert from 'node:assert/strict';
import mqtt from 'mqtt';
import { knownSchemes } from '../../../src/core/schemes';
import { parsePageOrigin, parseTarget, type Target } from '../../../src/core/target';

function targetOf(url: string): Target {
  const parsed = parseTarget(url);
  assert.ok(parsed.ok, url);
  return parsed.target;
}

describe('parseTarget', () => {
  const places: [url: string, host: string, port: number, path: string, secure: boolean][] = [
    ['wss://broker.example:8084/mqtt', 'broker.example', 8084, '/mqtt', true],
    ['wss://broker.example', 'broker.example', 443, '/', true],
    ['ws://broker.example', 'broker.example', 80, '/', false],
    ['WSS://BROKER.example:443/Mqtt', 'broker.example', 443, '/Mqtt', true],
    ['ws://[2001:DB8::1]:8083/mqtt', '2001:db8::1', 8083, '/mqtt', false],
    ['mqtts://broker.example:8883/mqtt', 'broker.example', 8883, '/', true],
    ['mqtt://broker.example', 'broker.example', 80, '/', false],
    ['https://broker.example/mqtt', 'broker.example', 80, '/', false],
    ['ws://wss://broker.example:8084/mqtt', 'broker.example', 8084, '/mqtt', true],
    ['broker.example:8084/mqtt', 'broker.example', 8084, '/mqtt', true],
    ['localhost', 'localhost', 443, '/', true],
    ['[::1]:8084/mqtt', '::1', 8084, '/mqtt', true],
    ['wss://bücher.example/mqtt', 'xn--bcher-kva.example', 443, '/mqtt', true],
    ['wss://h/mqtt?x=1', 'h', 443, '/mqtt?x=‹redacted›', true],
  ];
  for (const [url, host, port, path, secure] of places) {
    it(`probes the place that ${url} means`, () => {
      const target = targetOf(url);
      assert.deepEqual([target.host, target.port, target.path, target.secure], [host, port, path, secure]);
    });
  }

  it('tells a written port from a default one', () => {
    assert.equal(targetOf('wss://h:443/').explicitPort, true);
    assert.equal(targetOf('wss://h/').explicitPort, false);
    assert.equal(targetOf('wss://h:/').explicitPort, false);
  });

  it('says which path mqtt.js drops', () => {
    assert.equal(targetOf('mqtt://h:1883/mqtt?a=s3cret').droppedPath, '/mqtt?a=‹redacted›');
    assert.equal(targetOf('mqtt://h:1883/').droppedPath, null);
    assert.equal(targetOf('wss://h/mqtt').droppedPath, null);
  });

  it('says in which form the URL is written', () => {
    const forms = ['wss://h/', 'h.example:1', 'wss://ws://h/'].map((url) => targetOf(url).form);
    assert.deepEqual(forms, ['url', 'no-scheme', 'double-scheme']);
  });

  const secretive = [
    'wss://us3r:s3cret@h:8084/mqtt?token=t0ken',
    'mqtt://us3r:s3cret@h/mqtt?token=t0ken',
    'ws://wss://us3r:s3cret@h:8084/mqtt?token=t0ken#t0ken',
    'mqtts://wss://us3r:s3cret@h/?t0ken',
    'broker.example:8084/mqtt?token=t0ken#t0ken',
  ];
  for (const url of secretive) {
    it(`leaves no secret in the target of ${url}`, () => {
      assert.doesNotMatch(JSON.stringify(targetOf(url)), /us3r|s3cret|t0ken/);
    });
  }

  it('repeats nothing of a password in a problem', () => {
    for (const url of [
      'wss://us3r:s3cret/x@h',
      'us3r:s3cret@h/x',
      'wss://us3r:%zzs3cret@h',
      'us3r:s3cret@',
    ]) {
      const parsed = parseTarget(url);
      assert.ok(!parsed.ok);
      assert.doesNotMatch(JSON.stringify(parsed.problem), /s3cret|us3r/);
    }
  });

  it('takes hosts and URLs up to their limits', () => {
    const label = 'a'.repeat(63);
    const longest = [label, label, label, 'a'.repeat(61)].join('.');
    assert.equal(targetOf(`wss://${longest}/`).host.length, 253);
    const tooLong = parseTarget(`wss://${longest}a/`);
    assert.ok(!tooLong.ok && tooLong.problem.kind === 'host-too-long');
    const huge = parseTarget(`wss://${'a'.repeat(10_000)}/`);
    assert.ok(!huge.ok && huge.problem.kind === 'too-long');
  });
});

describe('target.desktop, compared with mqtt.js in Node', () => {
  const transports = { ws: 'websocket', wss: 'websocket', mqtt: 'tcp', tcp: 'tcp', mqtts: 'tls' } as const;
  const transportOf = (protocol: string) =>
    Object.entries(transports).find(([name]) => name === protocol)?.[1] ?? 'tls';

  for (const scheme of knownSchemes) {
    it(`knows what opens ${scheme}://`, () => {
      const client = mqtt.connect(`${scheme}://127.0.0.1/`, { manualConnect: true });
      assert.equal(
        targetOf(`${scheme}://127.0.0.1/`).desktop.transport,
        transportOf(client.options.protocol ?? ''),
      );
    });
  }
});

describe('parsePageOrigin', () => {
  const cases: [input: string, origin: string | null][] = [
    ['https://app.example.com', 'https://app.example.com'],
    ['https://APP.example.com:443/index.html?x#y', 'https://app.example.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://user:pass@h/', 'http://h'],
    ['https://[::1]:8080', 'https://[::1]:8080'],
    ['app.example.com', null],
    ['wss://app.example.com', null],
    ['file:///index.html', null],
    ['null', null],
    ['', null],
  ];
  for (const [input, origin] of cases) {
    it(`reads ${JSON.stringify(input)}`, () => assert.equal(parsePageOrigin(input), origin));
  }
});
