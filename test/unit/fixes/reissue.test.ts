import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCertificate, type ParsedCertificate } from '../../../src/core/certificate/parse';
import { judgeForChromium } from '../../../src/core/clients/chromium/certificate';
import { judgeForFirefox } from '../../../src/core/clients/firefox/certificate';
import type { Fix } from '../../../src/core/report';
import { parseTarget, type Target } from '../../../src/core/target';
import {
  fetchIntermediate,
  importAuthority,
  reissue,
  reissueAuthority,
} from '../../../src/fixes/certificate';
import { certificateNames } from '../../../src/probes/trust/certificateNames';
import { examineTrust } from '../../../src/probes/trust/trust';

const parsedTarget = parseTarget('wss://broker.example:8084/mqtt');
assert.ok(parsedTarget.ok);
const target = parsedTarget.target;
const dayMs = 86_400_000;

/** Hosts that would do harm where they reached the shell or the configuration file as they are. */
const hostileHosts = [
  "it's.example",
  '"quoted".example',
  '$(touch broken).example',
  '`touch broken`.example',
  '${ENV::HOME}',
  '$HOME',
  'a b.example',
  'a\ntouch broken',
  'a\nEND\ntouch broken\n',
  'a\r\nDNS.2 = evil.example',
  'a,DNS:evil.example',
  'a#b',
  'a\\',
  "'; touch broken; '",
  '-x',
];

describe('the scripts that issue certificates', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'reissue-test-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string) => join(folder, name);
  const apply = (fix: Fix, env: NodeJS.ProcessEnv = process.env) =>
    execFileSync('/bin/sh', ['-c', fix.content], { cwd: folder, encoding: 'utf8', stdio: 'pipe', env });

  function chain(): X509Certificate[] {
    const pem = readFileSync(path('fullchain.pem'), 'utf8');
    return (pem.match(/-----BEGIN[^]+?END CERTIFICATE-----/g) ?? []).map((text) => new X509Certificate(text));
  }

  function parsed(certificate: X509Certificate | undefined): ParsedCertificate {
    const result = parseCertificate(certificate?.raw.toString('base64') ?? '');
    assert.ok(result.ok);
    return result.certificate;
  }

  /** What every certificate of these scripts must be. */
  function assertSound(host: string): void {
    const [leaf, authority] = chain();
    assert.ok(leaf && authority);
    assert.ok(leaf.verify(authority.publicKey) && leaf.checkIssued(authority));
    assert.ok(leaf.checkPrivateKey(createPrivateKey(readFileSync(path('server.key')))));
    assert.equal(leaf.ca, false);
    assert.equal(authority.ca, true);
    const { subjectAltNames, keyUsage, extendedKeyUsage, signatureAlgorithm, publicKey, ...rest } =
      parsed(leaf);
    assert.deepEqual(
      subjectAltNames?.map(({ value }) => value),
      [host],
    );
    assert.deepEqual(keyUsage, ['digitalSignature', 'keyEncipherment']);
    assert.deepEqual(extendedKeyUsage, ['1.3.6.1.5.5.7.3.1']);
    assert.equal(signatureAlgorithm, 'sha256WithRSA');
    assert.deepEqual(publicKey, { kind: 'rsa', bits: 2048 });
    assert.deepEqual(rest.basicConstraints, { ca: false, pathLength: null });
    const days = (Date.parse(rest.notAfter) - Date.parse(rest.notBefore)) / dayMs;
    assert.ok(days > 300 && days < 398, `${days} days`);
    assert.equal(statSync(path('server.key')).mode & 0o777, 0o600);
    assert.equal(statSync(path('ca.key')).mode & 0o777, 0o600);
    assert.equal(statSync(path('fullchain.pem')).mode & 0o777, 0o644);
  }

  /** What the models of the browsers have against the chain for a user who has imported the CA. */
  function complaints(host: string): unknown[] {
    const der = new X509Certificate(readFileSync(path('ca.crt'))).raw;
    const names = certificateNames(der);
    assert.ok(names);
    const sent = chain().map(({ raw }) => raw.toString('base64'));
    const question = {
      chain: sent,
      trust: examineTrust(sent, [{ store: 'named', der, names }], 1),
      host,
      now: new Date(),
      believes: () => true,
      handshake: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', stapled: false },
    };
    return [judgeForChromium(question), judgeForFirefox(question)].flatMap(({ error, problems }) => [
      ...(error === null ? [] : [error]),
      ...problems.map(({ kind }) => kind),
    ]);
  }

  for (const host of ['broker.example', 'localhost', '192.168.1.20', '::1']) {
    it(`make what both browsers accept for ${host}`, () => {
      for (const fix of [reissue, reissueAuthority]) {
        apply(fix({ ...target, host }));
        assert.deepEqual(complaints(host), []);
        assert.notDeepEqual(complaints('else.example'), []);
      }
    });
  }

  it('make a CA where there is none', () => {
    apply(reissue(target));
    assertSound('broker.example');
    assert.deepEqual(parsed(chain()[1]).keyUsage, ['keyCertSign', 'cRLSign']);
  });

  it('sign with the CA that is there, leave it as it is, and keep the old key', () => {
    apply(reissue(target));
    const before = { ca: readFileSync(path('ca.crt')), key: readFileSync(path('server.key')) };
    apply(reissue({ ...target, host: 'other.example' }));
    assertSound('other.example');
    assert.deepEqual(readFileSync(path('ca.crt')), before.ca);
    assert.deepEqual(readFileSync(path('server.key.old')), before.key);
  });

  it('sign with a CA that has an EC key, and one that is itself an intermediate', () => {
    apply(reissue(target));
    const make = ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'sub.key'];
    execFileSync('openssl', make, { cwd: folder, stdio: 'pipe' });
    writeFileSync(path('sub.cnf'), '[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n');
    const request = 'openssl req -new -key sub.key -subj /CN=Sub -out sub.csr';
    const sign =
      'openssl x509 -req -in sub.csr -CA ca.crt -CAkey ca.key -set_serial 7 -extfile sub.cnf -extensions ca -out sub.crt';
    const become = 'mv sub.crt ca.crt && mv sub.key ca.key && chmod 600 ca.key';
    execFileSync('/bin/sh', ['-ec', `${request}; ${sign}; ${become}`], { cwd: folder, stdio: 'pipe' });
    apply(reissue(target));
    const [leaf, authority] = chain();
    assert.ok(leaf && authority && leaf.verify(authority.publicKey));
    assert.match(authority.subject, /CN=Sub/);
    assert.equal(parsed(leaf).signatureAlgorithm, 'ecdsa-with-SHA256');
  });

  it('make another CA with another name on demand, and keep the old one', () => {
    apply(reissue(target));
    const old = readFileSync(path('ca.crt'), 'utf8');
    apply(reissueAuthority(target));
    assertSound('broker.example');
    assert.equal(readFileSync(path('ca.crt.old'), 'utf8'), old);
    assert.ok(existsSync(path('ca.key.old')));
    assert.notEqual(
      new X509Certificate(readFileSync(path('ca.crt'))).subject,
      new X509Certificate(old).subject,
    );
  });

  it('take nothing away where a file of the CA is missing', () => {
    apply(reissue(target));
    const key = readFileSync(path('server.key'));
    rmSync(path('ca.key'));
    assert.throws(() => apply(reissue(target)));
    assert.deepEqual(readFileSync(path('server.key')), key);
    assert.ok(!existsSync(path('ca.key')));
  });

  it('write an address as one', () => {
    apply(reissue({ ...target, host: '192.168.1.20' }));
    assert.equal(chain()[0]?.subjectAltName, 'IP Address:192.168.1.20');
    apply(reissue({ ...target, host: '2001:db8::7' }));
    assert.equal(chain()[0]?.subjectAltName, 'IP Address:2001:DB8:0:0:0:0:0:7');
  });

  it('write a long name, and one with a dot at its end', () => {
    const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`;
    apply(reissue({ ...target, host: `${long}.` }));
    assertSound(long);
  });

  for (const host of hostileHosts) {
    it(`let nothing out of the host ${JSON.stringify(host)}`, () => {
      for (const fix of [reissue, reissueAuthority]) {
        apply(fix({ ...target, host } satisfies Target));
        const wanted = host.replace(/\p{Cc}/gu, '');
        assert.deepEqual(parsed(chain()[0]).subjectAltNames, [{ type: 'dns', value: wanted }]);
        assert.ok(!readdirSync(folder).includes('broken'));
      }
    });
  }

  it('fetch the intermediate from where the certificate says', () => {
    apply(reissue(target));
    execFileSync('openssl', ['x509', '-in', 'ca.crt', '-outform', 'DER', '-out', 'served.der'], {
      cwd: folder,
    });
    const url = "http://ca.example/it's $(touch broken).crt";
    writeFileSync(path('curl'), `#!/bin/sh\nprintf '%s|' "$@" > asked; cp served.der "$3"\n`, {
      mode: 0o755,
    });
    const [command, ...others] = fetchIntermediate(['ldap://ca.example/', '--help', url]);
    assert.ok(command);
    assert.deepEqual(others, []);
    apply(command, { PATH: `${folder}:${process.env.PATH ?? ''}` });
    assert.equal(readFileSync(path('asked'), 'utf8'), `-fsS|-o|intermediate.der|${url}|`);
    assert.equal(chain().length, 2);
    assert.ok(!existsSync(path('broken')));
    assert.deepEqual(fetchIntermediate(['ldap://ca.example/', 'ftp://x/']), []);
  });

  it('import the CA into the database of Chromium and the profiles of Firefox', () => {
    const [, command] = importAuthority();
    assert.ok(command);
    const calls = path('calls');
    writeFileSync(path('certutil'), `#!/bin/sh\nprintf '%s|' "$@" >> ${calls}; echo >> ${calls}\n`, {
      mode: 0o755,
    });
    const profile = path('.mozilla/firefox/a b.default');
    execFileSync('mkdir', ['-p', profile]);
    writeFileSync(join(profile, 'cert9.db'), '');
    apply(command, { HOME: folder, PATH: `${folder}:${process.env.PATH ?? ''}` });
    const called = readFileSync(calls, 'utf8')
      .replace(/MQTT CA \d+/g, 'MQTT CA')
      .trim()
      .split('\n');
    const db = `sql:${path('.local/share/pki/nssdb')}`;
    assert.deepEqual(called, [
      `-d|${db}|-N|--empty-password|`,
      `-d|${db}|-A|-t|C,,|-n|MQTT CA|-i|ca.crt|`,
      `-d|sql:${profile}|-A|-t|C,,|-n|MQTT CA|-i|ca.crt|`,
    ]);
  });
});
