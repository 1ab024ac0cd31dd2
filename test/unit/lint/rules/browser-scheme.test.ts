import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'browser-scheme';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule browser-scheme', () => {
  it('reports every scheme that is for Node only, in the URL and in protocol', () => {
    for (const scheme of ['mqtt', 'mqtts', 'tcp', 'ssl', 'tls', 'MQTT']) {
      assert.deepEqual(reported(rule, withUrl(`'${scheme}://h:1883'`)), [`${scheme}://h:1883`]);
    }
    assert.deepEqual(reported(rule, connecting("{ protocol: 'mqtts' }", "''")), ['mqtts']);
    for (const scheme of ['ws', 'wss', 'wxs', 'alis', 'http', 'mqtt+unix'])
      assert.deepEqual(reported(rule, withUrl(`'${scheme}://h:1883'`)), []);
  });

  it('follows the option that wins over the URL', () => {
    assert.deepEqual(reported(rule, connecting("{ protocol: 'wss' }", "'mqtt://h'")), []);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'mqtt' }", "'wss://h'")), ['mqtt']);
    assert.deepEqual(reported(rule, connecting('options', "'mqtt://h'")), ['mqtt://h']);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'mqtt', ...options }", "'wss://h'")), []);
    assert.deepEqual(reported(rule, connecting("{ ...options, protocol: 'mqtt' }", "'wss://h'")), ['mqtt']);
  });

  it('is silent in Node, about unknown schemes and about rewritten addresses', () => {
    assert.deepEqual(reported(rule, withUrl("'mqtt://h'"), { where: 'node' }), []);
    assert.deepEqual(reported(rule, withUrl('`${scheme}://h:1883`')), []);
    assert.deepEqual(reported(rule, connecting('{ transformWsUrl: sign }', "'mqtt://h'")), []);
    const raw = "import { MqttClient } from 'mqtt';\nnew MqttClient(open, { protocol: 'mqtt', host: 'h' });";
    assert.deepEqual(reported(rule, raw), []);
  });

  it('is silent where the code chooses by the platform', () => {
    for (const code of [
      "let url = 'mqtt://h.example';\nif (typeof window !== 'undefined') url = 'wss://h.example';\nmqtt.connect(url);",
      "let url;\nurl = 'mqtt://h.example';\nif (isBrowser) { url = 'wss://h.example'; }\nmqtt.connect(url);",
      "function url() {\n  if (typeof window !== 'undefined') return 'wss://h.example';\n  return 'mqtt://h.example';\n}\nmqtt.connect(url());",
    ])
      assert.deepEqual(reported(rule, `import mqtt from 'mqtt';\n${code}`), [], code);
    for (const condition of ["typeof window === 'undefined'", 'isNode', 'import.meta.env.SSR']) {
      assert.deepEqual(reported(rule, withUrl(`${condition} ? 'mqtt://h' : 'wss://h'`)), []);
      const inIf = `import mqtt from 'mqtt';\nif (${condition}) mqtt.connect('mqtt://h');`;
      assert.deepEqual(reported(rule, inIf), []);
    }
    assert.deepEqual(reported(rule, withUrl("production ? 'wss://h' : 'mqtt://localhost'")), [
      'mqtt://localhost',
    ]);
  });

  it('says what mqtt.js opens, and that mqtt.js 4 throws', () => {
    const [five] = problemsOf(rule, withUrl("'ssl://user:secret@broker.example:8883/mqtt'"));
    assert.match(five?.message ?? '', /opens ws:\/\/broker\.example:8883\/ there, without TLS/);
    const [secure] = problemsOf(rule, withUrl("'mqtts://broker.example/mqtt'"));
    assert.match(secure?.message ?? '', /opens wss:\/\/broker\.example:443\/ there, without the path/);
    const [four] = problemsOf(rule, withUrl("'ssl://h'"), { mqtt: '4.3.8' });
    assert.match(four?.message ?? '', /mqtt\.js 4/);
  });

  it('mends the address of a known service without asking', () => {
    const fixed = (url: string, title: string) => repaired(rule, withUrl(url), title, true);
    const emqx = 'wss://broker.emqx.io:8084/mqtt';
    for (const url of ['mqtt://broker.emqx.io:1883', 'mqtts://broker.emqx.io', 'tcp://broker.emqx.io:1883/x'])
      assert.equal(fixed(`'${url}'`, `Connect to ${emqx}`), withUrl(`'${emqx}'`));
    assert.equal(
      fixed('"mqtts://u:p@x.s1.eu.hivemq.cloud:8883"', 'Connect to wss://x.s1.eu.hivemq.cloud:8884/mqtt'),
      withUrl('"wss://u:p@x.s1.eu.hivemq.cloud:8884/mqtt"'),
    );
    assert.equal(
      fixed('`mqtt://test.mosquitto.org`', 'Connect to wss://test.mosquitto.org:8081'),
      withUrl('`wss://test.mosquitto.org:8081`'),
    );
  });

  it('reports a scheme once, also where the host is one of several', () => {
    const code =
      "const host = import.meta.env.VITE_HOST ?? 'h.example';\nmqtt.connect(`mqtts://${host}:8883`);\n";
    assert.deepEqual(reported(rule, `import mqtt from 'mqtt';\n${code}`).length, 1);
  });

  it('mends options where they stand, and adds what is missing', () => {
    assert.equal(
      repaired(
        rule,
        connecting('{ protocol: "mqtt", host: "broker.emqx.io", port: 1883 }', "''"),
        'Connect to wss://broker.emqx.io:8084/mqtt',
        true,
      ),
      connecting('{ protocol: "wss", host: "broker.emqx.io", port: 8084, path: "/mqtt" }', "''"),
    );
  });

  it('changes the scheme of the URL together with the option that overrides it', () => {
    const text = connecting("{ protocol: 'mqtts' }", "'mqtt://test.mosquitto.org:8081'");
    assert.equal(
      repaired(rule, text, 'Connect to wss://test.mosquitto.org:8081', true),
      connecting("{ protocol: 'wss' }", "'wss://test.mosquitto.org:8081'"),
    );
    const kept = connecting("{ protocol: 'mqtts' }", "'wss://test.mosquitto.org:8081'");
    assert.equal(
      repaired(rule, kept, 'Connect to wss://test.mosquitto.org:8081', true),
      connecting("{ protocol: 'wss' }", "'wss://test.mosquitto.org:8081'"),
    );
  });

  it('leaves to be decided where an unknown broker listens', () => {
    assert.equal(
      repaired(
        rule,
        withUrl("'mqtt://h.example:1883'"),
        'Connect to wss://h.example:8084/mqtt, as EMQX is usually set up (check your broker)',
        false,
      ),
      withUrl("'wss://h.example:8084/mqtt'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'mqtt://localhost:1883'"),
        'Connect to ws://localhost:9001, as Mosquitto is usually set up (check your broker)',
        false,
      ),
      withUrl("'ws://localhost:9001'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl('`mqtts://${host}:${port}/x`'),
        'Connect to wss://…:…/x (check that the broker listens there)',
        false,
      ),
      withUrl('`wss://${host}:${port}/x`'),
    );
  });

  it('does not edit constants with other uses unasked, nor literals with escapes at all', () => {
    const shared =
      "import mqtt from 'mqtt';\nconst port = 1883;\nmqtt.connect(`mqtt://broker.emqx.io:${port}`);";
    const after = repaired(rule, shared, 'Connect to wss://broker.emqx.io:8084/mqtt', false);
    assert.equal(
      after,
      "import mqtt from 'mqtt';\nconst port = 8084;\nmqtt.connect(`wss://broker.emqx.io:${port}/mqtt`);",
    );
    const [problem] = problemsOf(rule, withUrl(String.raw`'mqtt:\/\/broker.emqx.io'`));
    assert.deepEqual(problem?.repairs, []);
  });

  it('repairs nothing unasked where Node may run the code', () => {
    const [problem] = problemsOf(rule, withUrl("'mqtt://broker.emqx.io'"), { where: 'auto' });
    assert.equal(problem?.level, 'hint');
    assert.ok(problem.repairs.length > 0 && problem.repairs.every(({ safe }) => !safe));
  });

  it('keeps the path that all servers share', () => {
    const servers =
      "{ protocol: 'wss', path: '/x', servers: [{ host: 'broker.emqx.io', port: 1883, protocol: 'mqtt' }] }";
    const [problem] = problemsOf(rule, connecting(servers, "''"));
    assert.ok(problem);
    assert.deepEqual(problem.repairs, []);
  });
});
