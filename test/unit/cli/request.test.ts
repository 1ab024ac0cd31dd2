import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { readOptions } from '../../../src/cli/options';
import { requestOf } from '../../../src/cli/request';
import { UsageError } from '../../../src/cli/usage';
import { certificatesInPem } from '../../../src/core/certificate/pem';

const url = 'wss://h:8084/mqtt';
const make = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  requestOf(readOptions(['diagnose', ...args]), env);

describe('requestOf', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mqtt-wss-doctor-test-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('takes the password from the environment only', () => {
    const { credentials } = make([url, '--username', 'u', '--password-env', 'PW'], { PW: 's3cret' });
    assert.deepEqual(credentials, { username: 'u', password: 's3cret' });
  });

  it('lets user info in the URL win, as mqtt.js does', () => {
    const args = ['wss://a:b@h/', '--username', 'u', '--password-env', 'PW'];
    assert.deepEqual(make(args, { PW: 's3cret' }).credentials, { username: 'a', password: 'b' });
  });

  it('reads one or several certificates as PEM, and one as DER', () => {
    const two = rootCertificates.slice(0, 2);
    const ders = two.flatMap(certificatesInPem);
    const pem = file('two.pem', `some text\n${two.join('\n')}`);
    const der = file('one.der', Buffer.from(ders[0] ?? '', 'base64'));
    assert.deepEqual(make([url, '--trust', pem, '--trust', der]).trust, [...ders, ders[0]]);
  });

  const wrong: [name: string, args: () => string[]][] = [
    ['no URL', () => []],
    ['two URLs', () => [url, url]],
    ['no URL but a text', () => ['hello world']],
    ['a password that is not in the environment', () => [url, '--password-env', 'MISSING']],
    ['a trust file that is not there', () => [url, '--trust', join(folder, 'none.pem')]],
    ['a folder for a trust file', () => [url, '--trust', folder]],
    ['an empty trust file', () => [url, '--trust', file('empty.pem', '')]],
    ['a trust file without a certificate', () => [url, '--trust', file('text.pem', 'hello')]],
    [
      'a private key for a certificate',
      () => [
        url,
        '--trust',
        file('key.pem', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
      ],
    ],
    [
      'a damaged certificate',
      () => [
        url,
        '--trust',
        file('bad.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
      ],
    ],
    [
      'a huge trust file',
      () => {
        const path = file('huge.pem', '');
        truncateSync(path, 5 * 1024 * 1024);
        return [url, '--trust', path];
      },
    ],
  ];
  for (const [name, args] of wrong) {
    it(`refuses ${name}`, () => {
      const given = args();
      assert.throws(
        () => make(given),
        (error) => error instanceof UsageError && /\S/.test(error.message),
      );
    });
  }
});
