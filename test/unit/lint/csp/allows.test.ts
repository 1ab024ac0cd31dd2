import assert from 'node:assert/strict';
import {
  allowsBlobWorkers,
  allowsSocket,
  type SocketUrl,
  type Verdict,
} from '../../../../src/lint/csp/allows';
import { connectDirective, parsePolicy, workerDirective } from '../../../../src/lint/csp/policy';
import { measuredSockets, measuredWorkers } from './measured';

function socketUrl(url: string): SocketUrl {
  const { protocol, hostname, port, pathname } = new URL(url);
  const scheme = protocol === 'wss:' ? 'wss' : 'ws';
  return {
    scheme,
    host: hostname,
    port: port === '' ? (scheme === 'wss' ? 443 : 80) : Number(port),
    path: pathname,
  };
}

function workers(text: string): Verdict {
  const policy = parsePolicy(text);
  assert.ok(policy);
  const deciding = workerDirective(policy);
  return deciding === null ? 'yes' : allowsBlobWorkers(deciding);
}

function socket(text: string, url: string): Verdict {
  const policy = parsePolicy(text);
  assert.ok(policy);
  const deciding = connectDirective(policy);
  return deciding === null ? 'yes' : allowsSocket(deciding, socketUrl(url));
}

describe('a content security policy', () => {
  for (const [policy, runs] of measuredWorkers)
    it(`${runs ? 'allows' : 'blocks'} workers as browsers do: ${policy}`, () =>
      assert.equal(workers(policy), policy.includes('blob:localhost') ? 'maybe' : runs ? 'yes' : 'no'));

  for (const [policy, url, opens] of measuredSockets)
    it(`${opens ? 'allows' : 'blocks'} as browsers do: ${policy} for ${url}`, () => {
      const isUnreadable = /_|\[|user@|wss:\/\/\s*$/.test(policy);
      assert.equal(socket(policy, url), isUnreadable ? 'maybe' : opens ? 'yes' : 'no');
    });

  it('may mean the host of the page, but for services and ports of brokers', () => {
    assert.equal(socket("connect-src 'self'", 'wss://example.com/mqtt'), 'maybe');
    assert.equal(socket("default-src 'self'", 'ws://192.168.1.4:9001'), 'maybe');
    assert.equal(socket("default-src 'self'", 'wss://example.com:8084/mqtt'), 'no');
    assert.equal(socket("connect-src 'self'", 'wss://test.mosquitto.org:8081'), 'no');
  });

  it('says nothing sure where browsers differ, or a placeholder stands for a source', () => {
    assert.equal(socket('connect-src ws://h:8083', 'wss://h:8083'), 'maybe');
    assert.equal(socket('connect-src %BROKER%', 'wss://h:8084'), 'maybe');
    assert.equal(socket('connect-src wss://{{ host }}', 'wss://h:8084'), 'maybe');
    assert.equal(workers("script-src 'self' __SOURCES__"), 'maybe');
    assert.equal(parsePolicy("worker-src blob:, connect-src 'self'"), null);
  });
});
