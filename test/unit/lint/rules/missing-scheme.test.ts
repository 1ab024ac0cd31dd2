import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'missing-scheme';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule missing-scheme', () => {
  it('reports addresses that begin with a host', () => {
    const urls = [
      'h.example:8083/mqtt',
      'localhost:1883',
      'broker/mqtt',
      '192.168.1.2:9001',
      'a.b/mqtt',
      'my_host:1',
    ];
    for (const url of [...urls, '//h:8083/mqtt', '[::1]:9001', 'user:pass@h:8083'])
      assert.deepEqual(reported(rule, withUrl(`'${url}'`)), [url]);
    assert.deepEqual(reported(rule, withUrl('`localhost:${port}/mqtt`')), ['localhost:']);
    assert.deepEqual(reported(rule, withUrl('`h.example/${path}`')), ['h.example/']);
  });

  it('is silent where the scheme may be in what is not known', () => {
    const urls = [
      '`${url}`',
      '`${base}/mqtt`',
      '`ws${s}://h`',
      '`${scheme}//h`',
      "'ws:' + rest",
      '`foo:${rest}`',
    ];
    for (const url of [
      ...urls,
      "'YOUR_BROKER_URL'",
      "'broker'",
      "'__BROKER__'",
      "'{{ url }}'",
      "''",
      'undefined',
    ])
      assert.deepEqual(reported(rule, withUrl(url)), [], url);
  });

  it('is silent where options give the protocol', () => {
    assert.deepEqual(reported(rule, connecting("{ protocol: 'wss', host: 'h' }", "'localhost'")), []);
  });

  it('says what mqtt.js makes of it', () => {
    const message = (url: string) => problemsOf(rule, withUrl(`'${url}'`))[0]?.message ?? '';
    assert.match(message('h.example:8083'), /takes "h\.example:" for it/);
    assert.match(message('h.example'), /"Missing protocol"/);
    assert.match(message('my_host:8083'), /"Missing protocol"/);
  });

  it('reports a path only where mqtt.js does not take it', () => {
    const path = withUrl("'/mqtt'");
    assert.deepEqual(reported(rule, path, { mqtt: '5.15.2' }), []);
    assert.deepEqual(reported(rule, path, { mqtt: '5.15.1' }), ['/mqtt']);
    assert.deepEqual(reported(rule, path), []);
    assert.deepEqual(reported(rule, path, { mqtt: '5.14.1' }), ['/mqtt']);
    assert.deepEqual(reported(rule, path, { mqtt: '4.3.8' }), ['/mqtt']);
    assert.deepEqual(reported(rule, path, { where: 'node', mqtt: '5.16.0' }), ['/mqtt']);
    assert.equal(
      repaired(rule, path, 'Write the address of the page in front', false, { mqtt: '5.14.1' }),
      withUrl("location.origin.replace(/^http/, 'ws') + '/mqtt'"),
    );
  });

  it('puts the scheme in front that goes with the rest', () => {
    const check = ' (check that the broker listens there)';
    const cases: [url: string, after: string, title: string][] = [
      ["'h:8084/mqtt'", "'wss://h:8084/mqtt'", `Connect to wss://h:8084/mqtt${check}`],
      ["'h:8083/mqtt'", "'ws://h:8083/mqtt'", `Connect to ws://h:8083/mqtt${check}`],
      ["'//h/mqtt'", "'wss://h/mqtt'", `Connect to wss://h/mqtt${check}`],
      ["'localhost:3000/mqtt'", "'ws://localhost:3000/mqtt'", `Connect to ws://localhost:3000/mqtt${check}`],
      [
        "'h:1883'",
        "'wss://h:8084/mqtt'",
        'Connect to wss://h:8084/mqtt, as EMQX is usually set up (check your broker)',
      ],
    ];
    for (const [url, after, title] of cases)
      assert.equal(repaired(rule, withUrl(url), title, false), withUrl(after));
  });

  it('mends known services and raw ports in Node unasked', () => {
    assert.equal(
      repaired(rule, withUrl("'broker.emqx.io:8083'"), 'Connect to wss://broker.emqx.io:8084/mqtt', true),
      withUrl("'wss://broker.emqx.io:8084/mqtt'"),
    );
    assert.equal(
      repaired(rule, withUrl("'h:8883'"), 'Connect to mqtts://h:8883', true, { where: 'node' }),
      withUrl("'mqtts://h:8883'"),
    );
  });
});
