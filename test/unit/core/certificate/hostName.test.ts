import assert from 'node:assert/strict';
import { matchHost, type HostMatch } from '../../../../src/core/certificate/hostName';
import { parseCertificate } from '../../../../src/core/certificate/parse';
import { createKey, issue, type CertificateRequest } from '../../../support/issueCertificate';

const key = createKey('p256');

function match(name: string, names: CertificateRequest['names'], host: string): HostMatch {
  const result = parseCertificate(issue({ name, key, issuer: null, names: names ?? null }).der);
  assert.ok(result.ok);
  return matchHost(result.certificate, host);
}

describe('matchHost', () => {
  const dns: [pattern: string, host: string, fits: boolean][] = [
    ['broker.example', 'broker.example', true],
    ['BROKER.Example', 'broker.example', true],
    ['broker.example', 'BROKER.EXAMPLE', true],
    ['broker.example', 'broker.example.', true],
    ['broker.example.', 'broker.example', true],
    ['broker.example', 'other.example', false],
    ['broker.example', 'x.broker.example', false],
    ['broker.example', 'roker.example', false],
    ['localhost', 'localhost', true],
    ['*.broker.example', 'a.broker.example', true],
    ['*.broker.example', 'A.Broker.example.', true],
    ['*.broker.example', 'broker.example', false],
    ['*.broker.example', 'a.b.broker.example', false],
    ['*.example', 'broker.example', false],
    ['*.localhost', 'a.localhost', false],
    ['*', 'localhost', false],
    ['*.*.example', 'a.b.example', false],
    ['b*.broker.example', 'b1.broker.example', false],
    ['*b.broker.example', '1b.broker.example', false],
    ['a.*.example', 'a.b.example', false],
    ['broker.example\0.evil.example', 'broker.example', false],
    ['', 'broker.example', false],
  ];
  for (const [pattern, host, fits] of dns) {
    it(`DNS:${JSON.stringify(pattern)} ${fits ? 'fits' : 'does not fit'} ${host}`, () => {
      assert.equal(match('x', { dns: [pattern] }, host).kind, fits ? 'matches' : 'mismatch');
    });
  }

  const local = [127, 0, 0, 1];
  const local6 = [...Array<number>(15).fill(0), 1];
  const others: [
    name: string,
    subject: string,
    names: CertificateRequest['names'],
    host: string,
    HostMatch,
  ][] = [
    ['an address in an IP entry', 'x', { ip: [local] }, '127.0.0.1', { kind: 'matches' }],
    ['an IPv6 address in an IP entry', 'x', { ip: [local, local6] }, '::1', { kind: 'matches' }],
    ['another address', 'x', { ip: [local] }, '127.0.0.2', { kind: 'mismatch', names: ['127.0.0.1'] }],
    [
      'an address in a DNS entry',
      'x',
      { dns: ['127.0.0.1'] },
      '127.0.0.1',
      { kind: 'ip-in-dns-name', address: '127.0.0.1' },
    ],
    [
      'an address and a wildcard',
      'x',
      { dns: ['*.0.0.1'] },
      '127.0.0.1',
      { kind: 'mismatch', names: ['*.0.0.1'] },
    ],
    ['an address in both', 'x', { dns: ['127.0.0.1'], ip: [local] }, '127.0.0.1', { kind: 'matches' }],
    [
      'a name in the CN alone',
      'broker.example',
      null,
      'broker.example',
      { kind: 'common-name-only', commonName: 'broker.example' },
    ],
    [
      'a wildcard in the CN alone',
      '*.broker.example',
      null,
      'a.broker.example',
      { kind: 'common-name-only', commonName: '*.broker.example' },
    ],
    [
      'another name in the CN alone',
      'other.example',
      null,
      'broker.example',
      { kind: 'mismatch', names: ['CN=other.example'] },
    ],
    [
      'a CN that fits beside a SAN that does not',
      'broker.example',
      { dns: ['other.example'] },
      'broker.example',
      { kind: 'mismatch', names: ['other.example'] },
    ],
    [
      'a CN that fits beside a SAN without hosts',
      'broker.example',
      { uri: ['urn:x'] },
      'broker.example',
      { kind: 'mismatch', names: ['CN=broker.example'] },
    ],
    ['one of several names', 'x', { dns: ['a.example', 'b.example'] }, 'b.example', { kind: 'matches' }],
  ];
  for (const [name, subject, names, host, expected] of others) {
    it(`judges ${name}`, () => assert.deepEqual(match(subject, names, host), expected));
  }
});
