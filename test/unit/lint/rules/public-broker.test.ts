import assert from 'node:assert/strict';
import { connecting, problemsOf, reported } from './ruleTester';

const rule = 'public-broker';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule public-broker', () => {
  it('reports the host alone, wherever it stands', () => {
    for (const host of ['test.mosquitto.org', 'broker.emqx.io', 'broker.hivemq.com', 'broker.MQTTGO.io'])
      assert.deepEqual(reported(rule, withUrl(`'wss://${host}:8084/mqtt'`)), [host]);
    assert.deepEqual(reported(rule, withUrl('`${scheme}://broker.emqx.io:${port}/mqtt`')), [
      'broker.emqx.io',
    ]);
    assert.deepEqual(reported(rule, connecting("{ host: 'test.mosquitto.org' }", "''")), [
      'test.mosquitto.org',
    ]);
    const servers = "{ servers: [{ host: 'broker.emqx.io', port: 8084 }, { host: 'h', port: 1 }] }";
    assert.deepEqual(reported(rule, connecting(servers, "''")), ['broker.emqx.io']);
  });

  it('is a hint everywhere, and has no repair', () => {
    for (const where of ['browser', 'node'] as const) {
      const [problem] = problemsOf(rule, withUrl("'mqtt://broker.emqx.io'"), { where });
      assert.equal(problem?.level, 'hint');
      assert.deepEqual(problem.repairs, []);
    }
  });

  it('is silent about other hosts, and names that stand elsewhere', () => {
    const hosts = [
      'my.broker.emqx.io',
      'broker.emqx.io.example',
      'x.s1.eu.hivemq.cloud',
      'h?to=broker.emqx.io',
    ];
    for (const host of hosts) assert.deepEqual(reported(rule, withUrl(`'wss://${host}'`)), [], host);
    assert.deepEqual(reported(rule, withUrl('`wss://broker.emqx.io${rest}`')), []);
    assert.deepEqual(reported(rule, connecting("{ host: 'h' }", "'wss://broker.emqx.io'")), []);
  });
});
