import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { parseTarget, type Target } from '../../../src/core/target';
import type { Fix } from '../../../src/core/report';
import { allowOrigin, modernTls, mosquittoListener, noClientCertificate } from '../../../src/fixes/broker';
import {
  developmentCertificate,
  fullChain,
  importAuthority,
  publicCertificate,
  reissue,
  reissueAuthority,
} from '../../../src/fixes/certificate';
import { connectCode, credentialsCode, keepaliveCode, protocolVersionCode } from '../../../src/fixes/code';
import { nginxLocation } from '../../../src/fixes/proxy';

function targetOf(url: string): Target {
  const parsed = parseTarget(url);
  assert.ok(parsed.ok);
  return parsed.target;
}

const target = targetOf('wss://broker.example:8084/mqtt');
/** As a saved report might have it. */
const hostile: Target = { ...target, host: "x'; $(id)\n#", path: '/a"b;}\nlocation / {' };

const all = (of: Target): Fix[] => [
  mosquittoListener(of),
  noClientCertificate(),
  modernTls(),
  allowOrigin(`https://app.example"\nallow_anonymous true`),
  ...publicCertificate(of),
  developmentCertificate(of),
  ...importAuthority(),
  fullChain(),
  reissue(of),
  reissueAuthority(of),
  connectCode('wss://h/mqtt'),
  credentialsCode(),
  protocolVersionCode(3),
  keepaliveCode(45),
  nginxLocation(of),
];

describe('fixes', () => {
  it('have ids of their own, a title without full stop and a content', () => {
    const fixes = all(target);
    assert.equal(new Set(fixes.map(({ id }) => id)).size, fixes.length);
    for (const { id, title, content } of fixes) {
      assert.match(id, /^[a-z]+\/[a-z0-9-]+$/);
      assert.match(title, /[^.\s]$/);
      assert.match(content, /\S/);
      assert.doesNotMatch(content, /undefined|\{\d\}/);
    }
  });

  it('have as many lines with hostile values as with others', () => {
    const lines = (fixes: Fix[]) => fixes.map(({ content }) => content.split('\n').length);
    const named = { ...hostile, host: `${hostile.host}.example` };
    assert.deepEqual(lines(all(named)), lines(all(target)));
  });

  it('name the port and the kind of the listener', () => {
    assert.match(mosquittoListener(target).content, /^listener 8084\nprotocol websockets\ncertfile /);
    assert.doesNotMatch(mosquittoListener(targetOf('ws://h:9001/')).content, /certfile/);
  });

  it('offer a public certificate for public names only', () => {
    const hosts = [
      'localhost',
      '10.0.0.1',
      '[::1]',
      'printer.local',
      'broker.test',
      'mqtt.home.arpa',
      'a.internal.',
    ];
    for (const url of hosts.map((host) => `wss://${host}/`))
      assert.deepEqual(publicCertificate(targetOf(url)), []);
    assert.match(publicCertificate(target)[0]?.content ?? '', /certonly --standalone -d broker\.example\n/);
  });

  it('let no host be an option of mkcert', () => {
    const { content } = developmentCertificate({ ...target, host: '-uninstall' });
    assert.match(content, / -- -uninstall localhost 127\.0\.0\.1 ::1\n$/);
  });

  it('give nginx the path without query, decoded', () => {
    assert.match(nginxLocation(targetOf('wss://h/a%20b?x=1')).content, /^location "\/a b" \{/);
    assert.match(nginxLocation(targetOf('wss://h/%zz')).content, /^location "\/%zz" \{/);
  });

  it('give code that runs and means the URL', () => {
    const url = "wss://h:8084/it's\\";
    const code = connectCode(url).content.replace(/^import.*$/m, '');
    const connected: string[] = [];
    runInNewContext(code, { mqtt: { connect: (given: string) => connected.push(given) } });
    assert.deepEqual(connected, [url]);
  });
});
