import assert from 'node:assert/strict';
import { redactPath } from '../../../src/core/redact';
import { parseTarget } from '../../../src/core/target';
import { createOracle, type MqttJsAnswer } from './mqttJsOracle';

/** URLs that lead somewhere: `opens` must be what the real mqtt.js hands to the constructor. */
const leading = [
  'ws://h:21000/mqtt',
  'wss://broker.example:8084/mqtt',
  'mqtt://h:21000/mqtt',
  'mqtts://h:21063/mqtt',
  'mqtts://h',
  'ssl://h:8883/x',
  'tls://h',
  'https://h/mqtt',
  'http://h/mqtt?a=b',
  'tcp://h:1883',
  'wss://h',
  'ws://h',
  'wss://h:443/',
  'wss://h:80/',
  'ws://h:443',
  'ws://h:08083/m',
  'ws://h:/mqtt',
  'WSS://H.Example/MQTT',
  '  ws://h/m  ',
  'ws://h/mqtt#frag',
  'ws://h#f',
  'ws://h/mqtt?clientId=abc',
  'ws://h?x=1',
  'ws://h/m?a',
  'ws://h/m?a=b&clientId=x#y',
  'ws://h/m?a=b?c',
  'ws://h/m?x={a}|`b`',
  'ws://h/%20',
  'ws://h/a b',
  'ws://h/ä',
  "ws://h/it's",
  'ws://h/{a}|b^c`d',
  'ws://h\\mqtt',
  'ws://h//m',
  'ws://h/a/../b',
  'ws://127.1/m',
  'ws://1.2.3.4:8083/mqtt',
  'ws://bücher.example/m',
  'ws://h_x/m',
  'ws://h./m',
  'ws://ws:8083/mqtt',
  'ws://@h/m',
  'ws://user@h',
  'ws://user:pass@h/mqtt',
  'ws://user:p%40s:x@h/mqtt',
  'ws://user:p:q@h',
  'ws://u:p@h:8083@x/m',
  'ws://a@b@c/m',
  'ws://:pw@h',
  'ws://user:@h/m',
  'ws://%75ser:p%2Fw@h/m',
  'mqtt://u:p@h/m',
  'ws://ws://h/mqtt',
  'ws://WSS://h/a',
  'ws://wss://h:8084/mqtt',
  'wss://https://h/mqtt',
  'mqtt://ws://h/mqtt',
  'mqtts://wss://h:8084/mqtt',
  'localhost:21000/mqtt',
  'localhost:443/mqtt?x=1',
  'broker.example:8084',
  '1.2.3.4:8083/mqtt',
];

/** URLs on which `connect()` throws. */
const throwing = [
  'ws://[::1]:8083/mqtt',
  'wss://[2001:db8::1]/mqtt',
  'mqtt://[::1]:1883/x',
  'broker.example/mqtt',
  'localhost',
  'localhost/mqtt?x=1',
  '[::1]:8083/mqtt',
];

/** URLs that are refused while they are typed: mqtt.js takes each to a place that nobody means, or throws. */
const refused: [url: string, kind: string][] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['/mqtt', 'not-a-url'],
  ['ws:h/m', 'not-a-url'],
  ['ws:8083/mqtt', 'not-a-url'],
  ['wss:/h/m', 'not-a-url'],
  ['ws:///h/m', 'no-host'],
  ['ws://:8083/m', 'no-host'],
  ['ws://u:p@/m', 'no-host'],
  ['ws://h:0/mqtt', 'bad-port'],
  ['ws://h:99999/mqtt', 'bad-port'],
  ['ws://h:80a/mqtt', 'bad-port'],
  ['ws://h:8083:8084/m', 'not-a-url'],
  ['ws://exa mple/m', 'not-a-url'],
  ['ws://h%2e/m', 'not-a-url'],
  ['ws://h;x/m', 'not-a-url'],
  ['ws://h,x/m', 'not-a-url'],
  ['ws://h\t.x/m', 'not-a-url'],
  ['ws://h/\u001b[2J', 'not-a-url'],
  ['ws://us%zzer:p@h/m', 'bad-user-info'],
  ['ws://user:pa/ss@h/m', 'bad-user-info'],
  ['ws://user:pa?ss@h/m', 'bad-user-info'],
  ['ws://user:pa#ss@h/m', 'bad-user-info'],
  ['user:pass@broker.example:8084/mqtt', 'not-a-url'],
  ['ftp://h/m', 'unknown-scheme'],
  ['ws+unix://h/m', 'unknown-scheme'],
  ['javascript:alert(1)', 'unknown-scheme'],
];

/** The same address in the spelling of the URL standard, with secrets replaced as evidence has them. */
function normalise(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin + redactPath(pathname + search);
}

describe('target.opens, compared with mqtt.js itself', () => {
  let ask: (url: string) => MqttJsAnswer;
  before(() => {
    ask = createOracle();
  });

  for (const url of leading) {
    it(`knows where mqtt.js goes with ${JSON.stringify(url)}`, () => {
      const parsed = parseTarget(url);
      const answer = ask(url);
      assert.ok(parsed.ok && 'url' in parsed.target.opens);
      assert.ok(answer.handed !== null);
      assert.equal(answer.throws, null);
      assert.equal(normalise(parsed.target.opens.url), normalise(answer.handed));
      assert.equal(parsed.secrets.username, answer.username);
      assert.equal(parsed.secrets.password, answer.password);
    });
  }

  for (const url of throwing) {
    it(`knows that mqtt.js throws on ${JSON.stringify(url)}`, () => {
      const parsed = parseTarget(url);
      const { handed, throws } = ask(url);
      assert.ok(parsed.ok && 'throws' in parsed.target.opens);
      assert.ok(throws !== null);
      const wanted =
        handed === null ? throws : `Failed to construct 'WebSocket': The URL '${handed}' is invalid.`;
      assert.equal(parsed.target.opens.throws, wanted);
    });
  }

  for (const [url, kind] of refused) {
    it(`refuses ${JSON.stringify(url)} as ${kind}`, () => {
      const parsed = parseTarget(url);
      assert.ok(!parsed.ok);
      assert.equal(parsed.problem.kind, kind);
    });
  }
});
