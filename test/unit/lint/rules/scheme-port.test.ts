import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'scheme-port';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule scheme-port', () => {
  it('reports schemes that a known service does not have at the port', () => {
    const urls = [
      ...['ws://broker.emqx.io:8084/mqtt', 'wss://broker.emqx.io:8083/mqtt', 'ws://test.mosquitto.org:8081'],
      ...[
        'wss://test.mosquitto.org:8080',
        'ws://x.s1.eu.hivemq.cloud:8884/mqtt',
        'wss://broker.hivemq.com:8000/mqtt',
      ],
      'ws://a-ats.iot.eu-west-1.amazonaws.com:443/mqtt',
    ];
    for (const where of ['browser', 'node'] as const)
      for (const url of urls) assert.deepEqual(reported(rule, withUrl(`'${url}'`), { where }), [url]);
    const options = "{ protocol: 'wss', host: 'broker.emqx.io', port: 8083 }";
    assert.deepEqual(reported(rule, connecting(options, "''")), ['wss']);
  });

  it('is silent about unknown hosts, right pairs and other ports', () => {
    const urls = [
      ...["'ws://h:8084'", "'wss://h:8083'", "'ws://localhost:8084'", "'wss://broker.emqx.io:8084'"],
      ...[
        "'ws://broker.emqx.io:8083'",
        "'ws://broker.emqx.io:1883'",
        "'ws://broker.emqx.io'",
        '`ws://${host}:8084`',
      ],
      ...[
        '`${scheme}://broker.emqx.io:8084`',
        '`ws://broker.emqx.io:${port}`',
        "'mqtt://broker.emqx.io:8084'",
      ],
    ];
    for (const url of urls) assert.deepEqual(reported(rule, withUrl(url)), [], url);
    assert.deepEqual(reported(rule, connecting('{ cert, key }', "'ws://broker.emqx.io:8084'")), []);
  });

  it('is silent about combinations that may never occur', () => {
    const combined = "`${tls ? 'wss' : 'ws'}://broker.emqx.io:${tls ? 8084 : 8083}/mqtt`";
    assert.deepEqual(reported(rule, withUrl(combined)), []);
    const sum = "(tls ? 'wss://' : 'ws://') + 'broker.emqx.io:' + (tls ? 8084 : 8083)";
    assert.deepEqual(reported(rule, withUrl(sum)), []);
    assert.deepEqual(reported(rule, withUrl("tls ? 'wss://broker.emqx.io:8083' : 'ws://h'")), [
      'wss://broker.emqx.io:8083',
    ]);
  });

  it('keeps the port and changes the scheme, unasked only towards TLS', () => {
    assert.equal(
      repaired(
        rule,
        withUrl("'ws://broker.emqx.io:8084/mqtt'"),
        'Connect to wss://broker.emqx.io:8084/mqtt',
        true,
      ),
      withUrl("'wss://broker.emqx.io:8084/mqtt'"),
    );
    const plain = withUrl("'wss://broker.emqx.io:8083/mqtt'");
    assert.equal(
      repaired(rule, plain, 'Connect to ws://broker.emqx.io:8083/mqtt', false),
      withUrl("'ws://broker.emqx.io:8083/mqtt'"),
    );
    assert.equal(
      repaired(rule, plain, 'Connect to wss://broker.emqx.io:8084/mqtt', false),
      withUrl("'wss://broker.emqx.io:8084/mqtt'"),
    );
    assert.equal(problemsOf(rule, plain)[0]?.repairs[0]?.title, 'Connect to ws://broker.emqx.io:8083/mqtt');
  });
});
