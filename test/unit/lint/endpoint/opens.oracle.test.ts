import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { opensInBrowser } from '../../../../src/lint/endpoint/opens';
import { createOracle } from '../../core/mqttJsOracle';
import { endpointsIn } from './endpointsIn';

const schemes = [
  ...['ws', 'wss', 'WSS', 'mqtt', 'mqtts', 'tcp', 'ssl', 'tls', 'http', 'https', 'foo', 'mqtt+unix', 'wxs'],
  ...['ali', 'wx', 'alis'],
];
const hosts = [
  'h.example',
  'Broker.EMQX.io',
  '10.0.0.1',
  'my_host',
  '[::1]',
  'user:pass@h',
  'a%40b@h.example',
];
const ports = ['', ':8083', ':08083', ':0', ':1883', ':', ':99999'];
const paths = [
  '',
  '/',
  '/mqtt',
  '/a?b=c',
  '?clientId=x',
  '/mqtt#top',
  "/it's",
  '/a{b}',
  '/?clientId=a&clientId=b',
];
const givenOptions = [
  ...[
    '',
    `protocol: 'wss'`,
    `protocol: 'mqtts'`,
    `protocol: 'wss:'`,
    `protocol: 'WSS'`,
    `protocol: undefined`,
  ],
  ...[
    `host: 'other.example'`,
    `hostname: 'name.example'`,
    `host: 'o', hostname: 'n'`,
    `host: 'o', hostname: ''`,
  ],
  ...[`port: 8084`, `port: '8884'`, `port: 0`, `port: undefined`, `path: '/ws'`, `path: ''`, `path: 'mqtt'`],
  ...[
    `cert: 'c', key: 'k'`,
    `cert: '', key: 'k'`,
    `protocol: 'ws', port: 9001, path: '/ws?x=1'`,
    `keepalive: 5`,
  ],
  ...[`servers: [{ host: 's', port: 1, protocol: 'ws' }]`, `servers: [{ host: 's', port: 1 }], path: '/p'`],
  ...[`servers: [{ host: 's' }], protocol: 'wss', path: '/p'`, `servers: [{ host: 's', protocol: 'tls' }]`],
];

/** Ways to write the same string. */
const spellings = [
  (url: string) => `'${url.replaceAll("'", "\\'")}'`,
  (url: string) => `"${url.slice(0, 3)}" + "${url.slice(3)}"`,
  (url: string) => `\`\${'${url.slice(0, 5)}'}${url.slice(5)}\``,
];

/** Every element of the lists many times, and many pairs of them; the same ones in each run. */
function* combinations(count: number): Generator<{ url: string; options: string; spelling: number }> {
  let seed = 7;
  const pick = <T>(list: readonly T[], fallback: T): T => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((seed / 2147483648) * list.length)] ?? fallback;
  };
  for (let at = 0; at < count; at += 1) {
    const url = `${pick(schemes, 'ws')}://${pick(hosts, 'h')}${pick(ports, '')}${pick(paths, '')}`;
    yield { url, options: pick(givenOptions, ''), spelling: at % spellings.length };
  }
}

describe('What mqtt.js opens in a browser', function () {
  this.timeout(60_000);
  const oracle = createOracle();

  function check(code: string, answer: string | null): 'known' | 'not' {
    const [endpoint] = endpointsIn(code);
    assert.ok(endpoint, code);
    const opened = opensInBrowser(endpoint);
    if (opened !== null) assert.equal(opened, answer, code);
    return opened === null ? 'not' : 'known';
  }

  it('is computed as the real mqtt.js does it, from URL and options', () => {
    const outcomes = { known: 0, not: 0 };
    for (const { url, options, spelling } of combinations(800)) {
      const given = runInNewContext(`({ ${options} })`) as object;
      const { handed } = oracle(url, given);
      const code = `mqtt.connect(${spellings[spelling]?.(url) ?? ''}, { ${options} });`;
      const outcome = check(code, handed);
      outcomes[outcome] += 1;
      // What can be known is known, but for what mqtt.js does not open.
      if (handed !== null && !/page\.example/.test(handed)) assert.equal(outcome, 'known', code);
    }
    assert.ok(outcomes.known > 500, JSON.stringify(outcomes));
  });

  it('is computed from options alone', () => {
    for (const options of givenOptions) {
      const host = options.includes('host') ? '' : `host: 'alone.example', `;
      const all = `{ ${host}${options} }`;
      const { handed } = oracle('', runInNewContext(`(${all})`) as object);
      check(`mqtt.connect(${all});`, handed);
    }
  });

  it('is not claimed where a piece is unknown, and right in all parts that are', () => {
    const values = {
      scheme: 'ws',
      host: 'h.example',
      port: '8083',
      path: '/mqtt',
      rest: 'h.example:9001/ws',
    };
    const urls = [
      ...[
        '`${scheme}://broker.example:8083/mqtt`',
        '`wss://${host}:8084/mqtt`',
        '`wss://broker.example:${port}`',
      ],
      ...[
        '`wss://${rest}`',
        '`ws://broker.example${path}`',
        "'ws://' + host + ':8083' + path",
        '`ws://${host}/mqtt`',
      ],
      ...[
        '`${scheme}://${host}:${port}${path}`',
        '`ws://broker.example:8083${path}`',
        "scheme + '://broker.example'",
      ],
    ];
    for (const code of urls) {
      const url = runInNewContext(code, values) as string;
      const opened = new URL(oracle(url).handed ?? '');
      const [endpoint] = endpointsIn(`mqtt.connect(${code});`);
      assert.ok(endpoint, code);
      assert.equal(opensInBrowser(endpoint), null, code);
      const { scheme, host, port, path } = endpoint;
      if (scheme.kind === 'known') assert.equal(`${scheme.text}:`, opened.protocol, code);
      if (host.kind === 'known') assert.equal(host.text, opened.hostname, code);
      if (port.kind === 'known') assert.equal(port.text, opened.port, code);
      if (path.kind === 'known') assert.equal(path.text, opened.pathname, code);
      assert.ok(
        [scheme, host, port, path].some(({ kind }) => kind === 'known') ||
          code.startsWith('`${scheme}://${host}'),
        code,
      );
    }
  });
});
