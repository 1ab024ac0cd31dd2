import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'invalid-path';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule invalid-path', () => {
  it('reports a path option without a slash in front, in Node, too', () => {
    for (const where of ['browser', 'node'] as const) {
      assert.deepEqual(reported(rule, connecting("{ path: 'mqtt' }"), { where }), ['mqtt']);
      assert.deepEqual(reported(rule, connecting("{ path: 'mqtt', ...{ port: 1 } }"), { where }), ['mqtt']);
    }
    assert.deepEqual(reported(rule, connecting('{ path: `mqtt/${id}` }')), ['mqtt/']);
    const choice = "{ protocol: tls ? 'wss' : 'ws', host: 'h', path: 'mqtt' }";
    assert.deepEqual(reported(rule, connecting(choice, "''")), ['mqtt']);
  });

  it('is silent about paths that are right, not known, or dropped', () => {
    for (const path of ["'/mqtt'", "'/'", "''", "'?a=b'", '`${base}mqtt`', 'base', 'undefined'])
      assert.deepEqual(reported(rule, connecting(`{ path: ${path} }`)), [], path);
    for (const url of ["'mqtt://h'", "'http://h'", 'url', '`${scheme}://h`'])
      assert.deepEqual(reported(rule, connecting("{ path: 'mqtt' }", url)), [], url);
    assert.deepEqual(reported(rule, connecting("{ path: 'mqtt', ...options }")), []);
    assert.deepEqual(reported(rule, connecting("{ path: 'mqtt', host: 'h' }", "''")), []);
  });

  it('reports IPv6 addresses in ws and wss URLs', () => {
    assert.deepEqual(reported(rule, withUrl("'ws://[::1]:8083/mqtt'")), ['ws://[::1]:8083/mqtt']);
    assert.deepEqual(reported(rule, withUrl("'wss://[fe80::1]'"), { where: 'node' }), ['wss://[fe80::1]']);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'ws', host: '::1' }", "''")), ['::1']);
    assert.deepEqual(reported(rule, withUrl("'mqtt://[::1]:1883'"), { where: 'node' }), []);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'ws', host: '[::1]' }", "''")), []);
    assert.deepEqual(reported(rule, connecting("{ hostname: 'h' }", "'ws://[::1]'")), []);
  });

  it('reports what is no port', () => {
    for (const port of ['65536', '99999', '-1', '8083.5'])
      assert.deepEqual(reported(rule, connecting(`{ port: ${port} }`)), [port]);
    assert.deepEqual(reported(rule, connecting("{ port: 'mqtt' }")), ['mqtt']);
    assert.deepEqual(reported(rule, withUrl("'wss://h:80844/mqtt'")), ['80844']);
    assert.deepEqual(reported(rule, withUrl("'mqtt://h:99999'"), { where: 'node' }), ['99999']);
    for (const port of ['0', '1', '65535', "'8083'", 'port', 'undefined', "''"])
      assert.deepEqual(reported(rule, connecting(`{ port: ${port} }`)), [], port);
  });

  it('puts the slash in front', () => {
    assert.equal(
      repaired(rule, connecting("{ path: 'mqtt' }"), 'Put a slash in front', true),
      connecting("{ path: '/mqtt' }"),
    );
  });

  it('gives the address with its brackets as an option, which mqtt.js keeps', () => {
    const call = (rest: string) => `import mqtt from 'mqtt';\nmqtt.connect('ws://[::1]:8083'${rest});`;
    assert.equal(repaired(rule, call(''), "Write hostname: '[::1]'", true), call(", { hostname: '[::1]' }"));
    assert.equal(
      repaired(rule, call(', { clean: true }'), "Write hostname: '[::1]'", true),
      call(", { clean: true, hostname: '[::1]' }"),
    );
    assert.equal(
      repaired(rule, connecting('{ protocol: "ws", host: "::1" }', "''"), "Write '[::1]'", true),
      connecting('{ protocol: "ws", host: "[::1]" }', "''"),
    );
  });
});
