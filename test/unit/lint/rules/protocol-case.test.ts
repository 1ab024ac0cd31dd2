import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'protocol-case';
const withProtocol = (protocol: string) => connecting(`{ protocol: ${protocol}, host: 'h' }`, "''");

describe('the rule protocol-case', () => {
  it('reports every value that mqtt.js does not know', () => {
    for (const protocol of ['WSS', 'Mqtt', 'wss:', 'wss://', 'wws', 'websocket', 'mqtt5'])
      assert.deepEqual(reported(rule, withProtocol(`'${protocol}'`)), [protocol]);
    assert.deepEqual(reported(rule, connecting('{}', "'wws://h/mqtt'")), ['wws://h/mqtt']);
  });

  it('is silent about those that it knows, and about http', () => {
    const known = [
      'ws',
      'wss',
      'mqtt',
      'mqtts',
      'tcp',
      'ssl',
      'tls',
      'wx',
      'wxs',
      'ali',
      'alis',
      'mqtt+unix',
    ];
    for (const protocol of [...known, 'http', 'HTTPS', ''])
      assert.deepEqual(reported(rule, withProtocol(`'${protocol}'`)), [], protocol);
    assert.deepEqual(reported(rule, withProtocol('scheme')), []);
    assert.deepEqual(reported(rule, connecting('{}', "'WSS://h'")), []);
  });

  it('knows that a colon does no harm beside a URL', () => {
    assert.deepEqual(reported(rule, connecting("{ protocol: 'wss:' }", "'ws://h'")), []);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'wss:' }", 'url')), []);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'wss://' }", "'ws://h'")), ['wss://']);
  });

  it('reports each of several, and those of servers, which mqtt.js throws at', () => {
    assert.deepEqual(reported(rule, withProtocol("tls ? 'WSS' : 'ws'")), ['WSS']);
    const servers = connecting("{ servers: [{ host: 'h', port: 1, protocol: 'WS' }] }", "''");
    assert.match(problemsOf(rule, servers)[0]?.message ?? '', /throws/);
  });

  it('writes what is meant', () => {
    const fixed = (protocol: string, name: string, safe: boolean, where: 'browser' | 'node' = 'browser') =>
      repaired(rule, withProtocol(`"${protocol}"`), `Write ${name}`, safe, { where });
    assert.equal(fixed('WSS', 'wss', true), withProtocol('"wss"'));
    assert.equal(fixed('wss://', 'wss', true), withProtocol('"wss"'));
    assert.equal(fixed('MQTTS', 'mqtts', true, 'node'), withProtocol('"mqtts"'));
    assert.equal(fixed('mqts', 'mqtts', false, 'node'), withProtocol('"mqtts"'));
    assert.equal(fixed('WebSocket', 'ws', false), withProtocol('"ws"'));
    assert.equal(fixed('sws', 'wss', false), withProtocol('"wss"'));
  });

  it('writes nothing that a browser cannot open', () => {
    const text = connecting("{ protocol: 'MQTTS', host: 'broker.emqx.io', port: 8883 }", "''");
    assert.equal(
      repaired(rule, text, 'Connect to wss://broker.emqx.io:8084/mqtt', true),
      connecting("{ protocol: 'wss', host: 'broker.emqx.io', port: 8084, path: '/mqtt' }", "''"),
    );
  });
});
