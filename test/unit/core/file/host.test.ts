import assert from 'node:assert/strict';
import { parseCertificate } from '../../../../src/core/certificate/parse';
import { targetOfCertificate, targetOfHost } from '../../../../src/core/file/host';
import { createKey, issue, type CertificateRequest } from '../../../support/issueCertificate';

const hosts: [given: string, host: string | null][] = [
  ['broker.example', 'broker.example'],
  [' Broker.Example ', 'broker.example'],
  ['localhost', 'localhost'],
  ['10.0.0.7', '10.0.0.7'],
  ['::1', '::1'],
  ['[fd00::7]', 'fd00::7'],
  ['broker.example:8084', 'broker.example'],
  ['wss://alice:s3cret@broker.example:8084/mqtt?token=x', 'broker.example'],
  ['mqtts://broker.example', 'broker.example'],
  ['https://broker.example/', 'broker.example'],
  ['', null],
  ['two words', null],
  ['*.example', null],
  ['ftp://broker.example/', null],
];

describe('targetOfHost', () => {
  for (const [given, host] of hosts) {
    it(`takes ${host ?? 'nothing'} out of "${given}"`, () => {
      const target = targetOfHost(given);
      assert.equal(target?.host ?? null, host);
      if (target !== null) assert.match(target.url, /^wss:\/\/[^/@?]+\/$/);
    });
  }
});

describe('targetOfCertificate', () => {
  const key = createKey('p256');
  const hostOf = (request: Partial<CertificateRequest>): string => {
    const { der } = issue({ name: 'Common Name', key, issuer: null, ...request });
    const parsed = parseCertificate(der);
    assert.ok(parsed.ok);
    return targetOfCertificate(parsed.certificate).host;
  };

  it('is the first name that is a host', () => {
    assert.equal(hostOf({ names: { dns: ['not a host', 'broker.example', 'b.example'] } }), 'broker.example');
    assert.equal(hostOf({ names: { ip: [[10, 0, 0, 7]] } }), '10.0.0.7');
  });

  it('fills a wildcard in', () => {
    assert.equal(hostOf({ names: { dns: ['*.broker.example'] } }), 'any.broker.example');
  });

  it('is the common name where there is no other', () => {
    assert.equal(hostOf({ name: 'broker.example' }), 'broker.example');
  });

  it('is a host that there is not where the certificate names none', () => {
    assert.equal(hostOf({}), 'host.invalid');
  });
});
