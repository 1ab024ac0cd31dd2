import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'host-with-scheme';
const withUrl = (url: string) => connecting('{}', url);
const withOptions = (options: string) => connecting(options, "''");

describe('the rule host-with-scheme', () => {
  it('reports a scheme, a port and a path in host and hostname', () => {
    for (const host of ['wss://h', 'h:8083', 'h/mqtt', 'mqtt://h:1883/x', 'h.example:1/'])
      for (const name of ['host', 'hostname'])
        assert.deepEqual(reported(rule, withOptions(`{ ${name}: '${host}' }`)), [host]);
    assert.deepEqual(reported(rule, withOptions('{ host: `wss://${name}` }')), ['wss://']);
    assert.deepEqual(reported(rule, withOptions("{ servers: [{ host: 'ws://a', port: 1 }] }")), ['ws://a']);
  });

  it('is silent about names and addresses', () => {
    for (const host of ['h', '10.0.0.1', '::1', '[::1]', 'fe80::1', 'HOST', '/var/run/mqtt.sock'])
      assert.deepEqual(reported(rule, withOptions(`{ host: '${host}' }`)), [], host);
    assert.deepEqual(reported(rule, withOptions('{ host: `${host}` }')), []);
  });

  it('is silent where the option has no effect, or may have none', () => {
    assert.deepEqual(reported(rule, withOptions("{ host: 'ws://h', hostname: 'h' }")), []);
    assert.deepEqual(reported(rule, withOptions("{ host: 'ws://h', ...options }")), []);
    assert.deepEqual(reported(rule, connecting("{ host: 'ws://h' }"), { mqtt: '4.3.8' }), []);
    assert.deepEqual(reported(rule, connecting("{ host: 'ws://h' }"), { mqtt: '5.16.0' }), ['ws://h']);
  });

  it('reports URLs with two schemes, also of pieces', () => {
    assert.deepEqual(reported(rule, withUrl("'ws://wss://h/mqtt'")), ['ws://wss://h/mqtt']);
    const host = "import mqtt from 'mqtt';\nconst host = 'wss://h';\nmqtt.connect(`wss://${host}:8084`);";
    assert.deepEqual(reported(rule, host), ['wss://h']);
    assert.equal(
      repaired(rule, host, 'Remove "wss://"', false),
      "import mqtt from 'mqtt';\nconst host = 'h';\nmqtt.connect(`wss://${host}:8084`);",
    );
    assert.deepEqual(reported(rule, withUrl("'wss://h/proxy?to=wss://other'")), []);
    assert.deepEqual(reported(rule, withUrl("'wss://wss.example'")), []);
  });

  it('removes the scheme that is not for WebSocket', () => {
    const fixed = (url: string, removed: string, safe: boolean) =>
      repaired(rule, withUrl(`'${url}'`), `Remove "${removed}"`, safe);
    assert.equal(fixed('ws://ws://h', 'ws://', true), withUrl("'ws://h'"));
    assert.equal(fixed('https://wss://h', 'https://', false), withUrl("'wss://h'"));
    assert.equal(fixed('wss://http://h', 'http://', false), withUrl("'wss://h'"));
  });

  it('splits a host into the options that are missing', () => {
    const fixed = (options: string, title: string, safe: boolean) =>
      repaired(rule, withOptions(options), title, safe);
    assert.equal(
      fixed(
        "{ host: 'wss://h:8084/mqtt' }",
        "Write host: 'h', protocol: 'wss', port: 8084, path: '/mqtt'",
        true,
      ),
      withOptions("{ host: 'h', protocol: 'wss', port: 8084, path: '/mqtt' }"),
    );
    assert.equal(
      fixed('{ host: "h:8083", port: 8083 }', 'Write host: "h"', true),
      withOptions('{ host: "h", port: 8083 }'),
    );
    assert.equal(
      fixed("{ host: 'h:8083', port: 9001 }", "Write host: 'h'", false),
      withOptions("{ host: 'h', port: 9001 }"),
    );
    assert.equal(
      fixed("{ host: 'https://h', protocol: 'wss' }", "Write host: 'h'", false),
      withOptions("{ host: 'h', protocol: 'wss' }"),
    );
    assert.deepEqual(problemsOf(rule, withOptions("{ host: 'wss://user:secret@h' }"))[0]?.repairs, []);
  });
});
