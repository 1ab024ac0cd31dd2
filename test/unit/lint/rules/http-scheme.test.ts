import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'http-scheme';
const withUrl = (url: string) => connecting('{}', url);

describe('the rule http-scheme', () => {
  it('reports http and https in URL and protocol, in any case', () => {
    for (const scheme of ['http', 'https', 'HTTPS'])
      assert.deepEqual(reported(rule, withUrl(`'${scheme}://h/mqtt'`)), [`${scheme}://h/mqtt`]);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'https', host: 'h' }", "''")), ['https']);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'HTTPS', host: 'h' }", "''")), ['HTTPS']);
  });

  it('is silent about other URLs, and where the option gives a WebSocket', () => {
    assert.deepEqual(reported(rule, withUrl("'wss://h/?from=http://x'")), []);
    assert.deepEqual(reported(rule, withUrl('`${base}/mqtt`')), []);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'wss' }", "'https://h/mqtt'")), []);
  });

  it('speaks in Node, too, and says what happens', () => {
    const [inNode] = problemsOf(rule, withUrl("'https://h:1883'"), { where: 'node' });
    assert.equal(inNode?.level, 'warning');
    const [inBrowser] = problemsOf(rule, withUrl("'https://h:8084/mqtt'"));
    assert.equal(inBrowser?.level, 'error');
    assert.match(inBrowser.message, /opens ws:\/\/h:8084\/ in its place, without TLS/);
  });

  it('turns it into a WebSocket', () => {
    assert.equal(
      repaired(
        rule,
        withUrl("'https://h/mqtt'"),
        'Connect to wss://h/mqtt (check that the broker listens there)',
        false,
      ),
      withUrl("'wss://h/mqtt'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'http://h:8083/mqtt'"),
        'Connect to wss://h:8084/mqtt (check that the broker listens there)',
        false,
      ),
      withUrl("'wss://h:8084/mqtt'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'http://localhost:9001'"),
        'Connect to ws://localhost:9001 (check that the broker listens there)',
        false,
      ),
      withUrl("'ws://localhost:9001'"),
    );
    assert.equal(
      repaired(
        rule,
        withUrl("'https://broker.emqx.io:8084'"),
        'Connect to wss://broker.emqx.io:8084/mqtt',
        true,
      ),
      withUrl("'wss://broker.emqx.io:8084/mqtt'"),
    );
  });

  it('keeps a raw MQTT port in Node, with the scheme of that port', () => {
    assert.equal(
      repaired(
        rule,
        withUrl("'http://h:8883'"),
        'Connect to mqtts://h:8883 (check that the broker listens there)',
        false,
        { where: 'node' },
      ),
      withUrl("'mqtts://h:8883'"),
    );
  });
});
