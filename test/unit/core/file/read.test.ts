import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';
import { pemOf } from '../../../../src/core/certificate/pem';
import { describeFileProblem, maxFileBytes, type FileProblem } from '../../../../src/core/file/problem';
import { readCertificateFile } from '../../../../src/core/file/read';
import { createKey, issue } from '../../../support/issueCertificate';
import { envelope, legacy, modern, pkcs12, pkcs7, streamed } from '../../../support/keyStores';

const authority = issue({ name: 'Test CA', key: createKey('rsa'), issuer: null, ca: true });
const server = issue({
  name: 'broker.example',
  key: createKey('rsa'),
  issuer: authority,
  names: { dns: ['broker.example'] },
});
const [serverPem, authorityPem] = [pemOf(server.der), pemOf(authority.der)];
const keyPem = server.key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const both = [server.der, authority.der];

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const bytesOf = (base64: string) => Buffer.from(base64, 'base64');
const relabel = (pem: string, label: string) => pem.replaceAll('CERTIFICATE', label);

interface Readable {
  what: string;
  bytes: Uint8Array;
  passphrase?: string;
  certificates: string[];
  isOrdered: boolean;
}

function ordered(what: string, bytes: Uint8Array, certificates: string[]): Readable {
  return { what, bytes, certificates, isOrdered: true };
}

function unordered(what: string, bytes: Uint8Array, certificates: string[], passphrase?: string): Readable {
  return { what, bytes, certificates, isOrdered: false, ...(passphrase === undefined ? {} : { passphrase }) };
}

const trailer = Buffer.from('300c0c0a7472757374656420', 'hex');
const trusted = Buffer.concat([bytesOf(server.der), trailer]).toString('base64');

const readable: Readable[] = [
  ordered('a PEM', latin1(serverPem), [server.der]),
  ordered('a PEM with Windows line ends', latin1(serverPem.replaceAll('\n', '\r\n')), [server.der]),
  ordered('an indented PEM', latin1(serverPem.replaceAll('\n', '\n    ')), [server.der]),
  ordered('a PEM with text around', latin1(`s:CN=broker\n${serverPem}i:CN=ca\n${authorityPem}end`), both),
  ordered('a PEM in UTF-16', Buffer.from(`\ufeff${serverPem}`, 'utf16le'), [server.der]),
  ordered('a PEM in its own order', latin1(authorityPem + serverPem), [...both].reverse()),
  ordered('a PEM with a certificate twice', latin1(serverPem + authorityPem + serverPem), both),
  ordered('a PEM between private keys', latin1(keyPem + serverPem + keyPem), [server.der]),
  ordered('X509 CERTIFICATE', latin1(relabel(serverPem, 'X509 CERTIFICATE')), [server.der]),
  ordered(
    'TRUSTED CERTIFICATE without what OpenSSL adds',
    latin1(`-----BEGIN TRUSTED CERTIFICATE-----\n${trusted}\n-----END TRUSTED CERTIFICATE-----\n`),
    [server.der],
  ),
  ordered('a DER', bytesOf(server.der), [server.der]),
  ordered('a DER with a line end behind it', Buffer.concat([bytesOf(server.der), latin1('\n')]), [
    server.der,
  ]),
  unordered('a PKCS#7 as DER', pkcs7(both), both),
  unordered('a PKCS#7 as PEM', latin1(relabel(pemOf(pkcs7(both).toString('base64')), 'PKCS7')), both),
  unordered('a PKCS#7 that calls itself a certificate', latin1(pemOf(pkcs7(both).toString('base64'))), both),
  unordered('a PKCS#12 that is not encrypted', pkcs12(both, null), both),
  unordered('a PKCS#12 that was streamed', streamed(both), both),
  unordered('a PKCS#12 with an empty passphrase', pkcs12(both, modern('')), both),
  unordered('a PKCS#12 with an empty passphrase, whatever was given', pkcs12(both, legacy('')), both, 'x'),
  unordered('a PKCS#12 as of today', pkcs12(both, modern('s3cret')), both, 's3cret'),
  unordered('a PKCS#12 as of old', pkcs12(both, legacy('s3cret')), both, 's3cret'),
  unordered('a PKCS#12 with a passphrase of letters from anywhere', pkcs12(both, modern('密é')), both, '密é'),
  unordered('a PKCS#12 as of old with such a passphrase', pkcs12(both, legacy('密é')), both, '密é'),
];

const problems: [what: string, bytes: Uint8Array, kind: FileProblem['kind'], passphrase?: string][] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['more than 1 MB', new Uint8Array(maxFileBytes + 1), 'too-large'],
  ['a private key', latin1(keyPem), 'private-key-only'],
  [
    'a private key as DER',
    server.key.privateKey.export({ type: 'pkcs8', format: 'der' }),
    'private-key-only',
  ],
  [
    'a private key as PKCS#1',
    server.key.privateKey.export({ type: 'pkcs1', format: 'der' }),
    'private-key-only',
  ],
  [
    'a private key as SEC 1',
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'der' }),
    'private-key-only',
  ],
  [
    'an encrypted private key',
    server.key.privateKey.export({
      type: 'pkcs8',
      format: 'der',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    }),
    'private-key-only',
  ],
  [
    'a public key',
    latin1(server.key.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    'public-key',
  ],
  ['a public key as DER', server.key.publicKey.export({ type: 'spki', format: 'der' }), 'public-key'],
  ['a public key as PKCS#1', server.key.publicKey.export({ type: 'pkcs1', format: 'der' }), 'public-key'],
  ['a request', latin1(request().pem), 'request'],
  ['a request as DER', request().der, 'request'],
  ['a PEM without its end', latin1(serverPem.slice(0, 400)), 'cut-off'],
  ['a PEM that another one interrupts', latin1(serverPem.slice(0, 400) + authorityPem), 'cut-off'],
  ['a PEM that lacks lines', latin1(serverPem.replace(/(.{64}\n){3}/, '')), 'damaged'],
  ['a PEM with other characters', latin1(serverPem.replace('MII', 'M*I')), 'damaged'],
  ['a PEM of something else', latin1(pemOf(Buffer.from('hello').toString('base64'))), 'cut-off'],
  ['a DER without its end', bytesOf(server.der).subarray(0, 300), 'cut-off'],
  ['a certificate without names', emptyCertificate(), 'damaged'],
  ['a PKCS#7 without its end', pkcs7(both).subarray(0, 200), 'cut-off'],
  ['a PKCS#7 without certificates', pkcs7([]), 'no-certificate'],
  ['a text', latin1('no certificate\n'), 'text'],
  ['a Java key store', Buffer.from('feedfeed00000002', 'hex'), 'java-key-store'],
  ['an archive', Buffer.from('504b030414000000', 'hex'), 'other'],
  ['zeros', new Uint8Array(5000), 'other'],
  ['an encrypted PKCS#7', envelope(), 'encrypted-pkcs7'],
  ['a PKCS#12 without certificates', pkcs12([], modern('s3cret')), 'no-certificate', 's3cret'],
  ['a PKCS#12 without its passphrase', pkcs12(both, modern('s3cret')), 'passphrase-needed'],
  ['a PKCS#12 with another passphrase', pkcs12(both, modern('s3cret')), 'wrong-passphrase', 'guess'],
  ['a PKCS#12 of old with another one', pkcs12(both, legacy('s3cret')), 'wrong-passphrase', 'guess'],
  ['a PKCS#12 with an empty answer', pkcs12(both, modern('s3cret')), 'wrong-passphrase', ''],
  [
    'a PKCS#12 with RC4',
    pkcs12(both, legacy('x', 2048, '1.2.840.113549.1.12.1.1')),
    'unsupported-encryption',
    'x',
  ],
  ['a PKCS#12 with endless rounds', pkcs12(both, modern('x', 2 ** 31)), 'unsupported-encryption', 'x'],
  ['a PKCS#12 of old with such', pkcs12(both, legacy('x', 2 ** 31)), 'unsupported-encryption', 'x'],
];

describe('readCertificateFile', function () {
  this.timeout(30_000);

  for (const { what, bytes, passphrase, certificates, isOrdered } of readable) {
    it(`reads ${what}`, () => {
      assert.deepEqual(readCertificateFile(bytes, passphrase ?? null), {
        ok: true,
        file: { certificates, isOrdered },
      });
    });
  }

  for (const [what, bytes, kind, passphrase] of problems) {
    it(`says what to do with ${what}`, () => {
      const read = readCertificateFile(bytes, passphrase ?? null);
      assert.ok(!read.ok);
      assert.equal(read.problem.kind, kind);
      assert.match(describeFileProblem(read.problem), /^The .+\. .+[.\w]$|^There .+\. .+\.$/);
    });
  }

  it('never throws, whichever bytes are changed or left out', () => {
    const files = [
      pkcs12([server.der], legacy('s3cret', 1)),
      pkcs12([server.der], modern('s3cret', 1)),
      pkcs7([server.der]),
      bytesOf(server.der),
    ];
    for (const file of files) {
      for (let index = 0; index < Math.min(file.length, 400); index += 1) {
        const changed = Uint8Array.from(file);
        changed[index] = (changed[index] ?? 0) ^ 0x85;
        readCertificateFile(changed, 's3cret');
        readCertificateFile(file.subarray(0, index), null);
      }
    }
  });

  it('does not follow values that are nested without end', () => {
    const nested = new Uint8Array(200_000).map((_, index) => (index % 2 === 0 ? 0x30 : 0x80));
    assert.equal(readCertificateFile(nested, null).ok, false);
  });
});

function request(): { pem: string; der: Uint8Array } {
  const keys = forge.pki.rsa.generateKeyPair(1024);
  const csr = forge.pki.createCertificationRequest();
  csr.publicKey = keys.publicKey;
  csr.setSubject([{ name: 'commonName', value: 'broker.example' }]);
  csr.sign(keys.privateKey);
  const der = forge.asn1.toDer(forge.pki.certificationRequestToAsn1(csr)).getBytes();
  return { pem: forge.pki.certificationRequestToPem(csr), der: latin1(der) };
}

/** The outline of a certificate: an empty body of version 3, an algorithm, and a signature. */
function emptyCertificate(): Uint8Array {
  return Buffer.from('301a3005a003020102300d06092a864886f70d01010b050003020000', 'hex');
}
