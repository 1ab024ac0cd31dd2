import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'tcp-port';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule tcp-port', () => {
  it('reports a raw MQTT port behind ws and wss', () => {
    for (const port of ['1883', '8883'])
      for (const scheme of ['ws', 'wss'])
        assert.deepEqual(reported(rule, withUrl(`'${scheme}://h:${port}/mqtt'`)), [port]);
    assert.deepEqual(reported(rule, connecting('{ port: 1883 }')), ['1883']);
    assert.deepEqual(reported(rule, connecting("{ port: '8883' }")), ['8883']);
    assert.deepEqual(reported(rule, withUrl('`wss://${host}:8883`'), { where: 'node' }), ['8883']);
    assert.equal(problemsOf(rule, withUrl("'ws://h:1883'"), { where: 'node' })[0]?.level, 'warning');
  });

  it('reports it in a browser whatever the scheme will be', () => {
    const texts = [connecting("{ host: 'h', port: 1883 }", "''"), withUrl('`${scheme}://h:1883`')];
    for (const text of texts) {
      assert.deepEqual(reported(rule, text), ['1883']);
      assert.deepEqual(reported(rule, text, { where: 'node' }), []);
    }
    assert.deepEqual(reported(rule, connecting('{ port: 1883 }', 'url')), ['1883']);
  });

  it('leaves schemes that are wrong themselves to their rules', () => {
    for (const scheme of ['mqtt', 'mqtts', 'tcp', 'https', 'wws'])
      assert.deepEqual(reported(rule, withUrl(`'${scheme}://h:1883'`)), [], scheme);
    assert.deepEqual(reported(rule, withUrl("'h:1883'")), []);
    assert.deepEqual(reported(rule, withUrl("'ws://wss://h:1883'")), []);
  });

  it('is silent about other ports, and where one is not known', () => {
    for (const url of [
      "'ws://h:8083'",
      "'ws://h:18830'",
      '`ws://h:${port}`',
      '`ws://h:1883${rest}`',
      "'ws://h/1883'",
    ])
      assert.deepEqual(reported(rule, withUrl(url)), [], url);
    assert.deepEqual(reported(rule, connecting('{ port: 1883, ...options }')), []);
  });

  it('is silent about combinations that may never occur', () => {
    const combined = "`${tcp ? 'mqtt' : 'ws'}://h:${tcp ? 1883 : 8083}`";
    assert.deepEqual(reported(rule, withUrl(combined), { where: 'node' }), []);
    assert.deepEqual(reported(rule, withUrl('`ws://h:${isNode ? 1883 : 8083}`')), []);
    assert.deepEqual(reported(rule, withUrl("`${tls ? 'wss' : 'ws'}://h:1883`")), ['1883']);
    assert.deepEqual(reported(rule, withUrl("tcp ? 'mqtt://h:1883' : 'ws://h:8083'"), { where: 'node' }), []);
  });

  it('writes the port of a known service unasked', () => {
    const fixed = (url: string, after: string) =>
      assert.equal(repaired(rule, withUrl(`'${url}'`), `Connect to ${after}`, true), withUrl(`'${after}'`));
    fixed('wss://broker.emqx.io:8883/mqtt', 'wss://broker.emqx.io:8084/mqtt');
    fixed('ws://broker.emqx.io:1883', 'ws://broker.emqx.io:8083/mqtt');
    fixed('ws://broker.hivemq.com:8883/mqtt', 'wss://broker.hivemq.com:8884/mqtt');
    fixed('ws://x.s1.eu.hivemq.cloud:1883', 'wss://x.s1.eu.hivemq.cloud:8884/mqtt');
  });

  it('offers what brokers have by default for others', () => {
    const [problem] = problemsOf(rule, withUrl("'wss://h:8883'"));
    assert.deepEqual(
      problem?.repairs.map(({ title, safe }) => `${safe} ${title}`),
      [
        'false Connect to wss://h:8084/mqtt, as EMQX is usually set up (check your broker)',
        'false Connect to wss://h:9001, as Mosquitto is usually set up (check your broker)',
        'false Connect to wss://h:8001/mqtt, as HiveMQ is usually set up (check your broker)',
        'false Connect to wss://h:15676/ws, as RabbitMQ Web MQTT is usually set up (check your broker)',
      ],
    );
    assert.deepEqual(problemsOf(rule, withUrl('`${scheme}://h:1883`'))[0]?.repairs, []);
    const [chosen] = problemsOf(rule, withUrl("`${tls ? 'wss' : 'ws'}://h:1883/mqtt`"));
    assert.deepEqual(chosen?.repairs, []);
    const [either] = problemsOf(rule, withUrl("`ws://${far ? 'a.example' : 'b.example'}:1883/mqtt`"));
    assert.ok(either !== undefined && either.repairs.length > 0);
  });
});
