import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'ws-path-missing';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule ws-path-missing', () => {
  it('reports known services without their path', () => {
    const urls = [
      ...['wss://broker.emqx.io:8084', 'ws://broker.emqx.io:8083/', 'wss://x.s1.eu.hivemq.cloud:8884'],
      ...[
        'wss://a.iot.eu-west-1.amazonaws.com',
        'wss://hub.azure-devices.net:443',
        'wss://broker.emqx.io:8084?a=b',
      ],
    ];
    for (const where of ['browser', 'node'] as const)
      for (const url of urls) assert.deepEqual(reported(rule, withUrl(`'${url}'`), { where }), [url]);
    const options = "{ protocol: 'wss', host: 'broker.emqx.io', port: 8084 }";
    assert.deepEqual(reported(rule, connecting(options, "''")), ['broker.emqx.io']);
  });

  it('knows the ports of RabbitMQ at any host, and no others', () => {
    assert.deepEqual(reported(rule, withUrl("'ws://localhost:15675'")), ['ws://localhost:15675']);
    for (const port of ['8083', '8084', '8000', '8884', '443'])
      assert.deepEqual(reported(rule, withUrl(`'wss://h:${port}'`)), [], port);
  });

  it('is silent where a path is given, may be given, or is of no use', () => {
    const urls = [
      ...[
        "'wss://broker.emqx.io:8084/mqtt'",
        "'wss://broker.emqx.io:8084/other'",
        '`wss://broker.emqx.io:8084${path}`',
      ],
      ...["'wss://broker.emqx.io'", "'wss://test.mosquitto.org:8081'", "'mqtts://broker.emqx.io:8084'"],
      ...[
        '`${scheme}://broker.emqx.io:8084`',
        '`wss://broker.emqx.io:${port}`',
        "'wss://broker.emqx.io:8883'",
      ],
    ];
    for (const url of urls) assert.deepEqual(reported(rule, withUrl(url)), [], url);
    const url = "'wss://broker.emqx.io:8084'";
    for (const options of [
      "{ path: '/mqtt' }",
      '{ path }',
      'options',
      '{ ...options }',
      '{ transformWsUrl: sign }',
    ])
      assert.deepEqual(reported(rule, connecting(options, url)), [], options);
  });

  it('adds the path where the address is written', () => {
    const title = 'Connect to wss://broker.emqx.io:8084/mqtt';
    const fixed = (url: string) => repaired(rule, withUrl(url), title, true);
    assert.equal(fixed("'wss://broker.emqx.io:8084'"), withUrl("'wss://broker.emqx.io:8084/mqtt'"));
    assert.equal(fixed("'wss://broker.emqx.io:8084/'"), withUrl("'wss://broker.emqx.io:8084/mqtt'"));
    assert.equal(fixed("'wss://broker.emqx.io:8084?a=b'"), withUrl("'wss://broker.emqx.io:8084/mqtt?a=b'"));
    assert.equal(fixed("'wss://broker.emqx.io:8084#x'"), withUrl("'wss://broker.emqx.io:8084/mqtt#x'"));
    assert.equal(
      fixed("'wss://broker.emqx.io:' + 8084"),
      withUrl("'wss://broker.emqx.io:' + 8084 + '/mqtt'"),
    );
    const port = "import mqtt from 'mqtt';\nconst port = 8084;\n";
    assert.equal(
      repaired(rule, `${port}mqtt.connect(\`wss://broker.emqx.io:\${port}\`);`, title, true),
      `${port}mqtt.connect(\`wss://broker.emqx.io:\${port}/mqtt\`);`,
    );
    assert.equal(
      repaired(
        rule,
        connecting("{ protocol: 'wss', host: 'broker.emqx.io', port: 8084 }", "''"),
        title,
        true,
      ),
      connecting("{ protocol: 'wss', host: 'broker.emqx.io', port: 8084, path: '/mqtt' }", "''"),
    );
  });
});
