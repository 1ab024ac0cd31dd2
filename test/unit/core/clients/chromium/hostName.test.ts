import assert from 'node:assert/strict';
import { readGeneralNames } from '../../../../../src/core/clients/chromium/format/generalNames';
import { isForHost } from '../../../../../src/core/clients/chromium/hostName';
import { isNonUnique } from '../../../../../src/core/clients/chromium/uniqueName';
import { dns, email, ip, loopback6, sequence, subjectAltName } from '../../../../support/certificates';
import { ask, host, intermediate, kindsOf, leafOf } from './support/ask';

describe('a host and the names of a certificate in Chromium', () => {
  const cases: [name: string, host: string, fits: boolean][] = [
    ['broker.example', 'broker.example', true],
    ['BROKER.Example', 'broker.example', true],
    ['broker.example.', 'broker.example', true],
    ['broker.example', 'broker.example.', true],
    ['broker.example..', 'broker.example', false],
    ['broker.example', 'x.broker.example', false],
    ['localhost', 'localhost', true],
    ['my_broker.example', 'my_broker.example', true],
    ['a.-b.example', 'a.-b.example', true],
    ['a.-b', 'a.-b', false],
    ['a..example', 'a..example', false],
    ['*.broker.example', 'a.broker.example', true],
    ['*.broker.example', 'broker.example', false],
    ['*.broker.example', 'a.b.broker.example', false],
    ['*.broker.example', '.broker.example', false],
    ['*.example', 'broker.example', false],
    ['*.test', 'broker.test', false],
    ['*.com', 'broker.com', false],
    ['*.co.uk', 'broker.co.uk', false],
    ['*.broker.co.uk', 'a.broker.co.uk', true],
    ['*.kobe.jp', 'broker.kobe.jp', true],
    ['*.city.kobe.jp', 'a.city.kobe.jp', true],
    ['*.appspot.com', 'broker.appspot.com', true],
    ['*.xn--p1ai', 'broker.xn--p1ai', false],
    ['*', 'localhost', false],
    ['*.', 'localhost', false],
    ['b*.broker.example', 'b1.broker.example', false],
    ['*1.broker.example', 'b1.broker.example', false],
    ['a.*.example', 'a.b.example', false],
    ['*.*.example', 'a.b.example', false],
    ['broker.example\0.x', 'broker.example', false],
    ['', 'broker.example', false],
    ['.', 'broker.example', false],
    ['127.0.0.1', '127.0.0.1', false],
  ];
  for (const [name, wanted, fits] of cases) {
    it(`DNS:${JSON.stringify(name)} ${fits ? 'fits' : 'does not fit'} ${wanted}`, () => {
      assert.equal(isForHost(wanted, readGeneralNames(sequence(dns(name)))), fits);
    });
  }

  it('addresses are compared byte for byte', () => {
    const names = readGeneralNames(sequence(ip(127, 0, 0, 1), ip(...loopback6)));
    assert.equal(isForHost('127.0.0.1', names), true);
    assert.equal(isForHost('::1', names), true);
    assert.equal(isForHost('127.0.0.2', names), false);
    assert.equal(isForHost('::ffff:127.0.0.1', names), false);
  });

  const problems: [string, Parameters<typeof leafOf>[0], host: string, kind: string][] = [
    ['another name', { with: [subjectAltName(dns('b.example'))] }, host, 'name-mismatch'],
    ['the common name alone', { without: ['subjectAltName'] }, host, 'common-name-only'],
    ['a SAN with neither name nor address', { with: [subjectAltName(email('a@b'))] }, host, 'name-mismatch'],
    ['an address as a DNS name', { with: [subjectAltName(dns('127.0.0.1'))] }, '127.0.0.1', 'ip-in-dns-name'],
    ['a wildcard for two labels', { with: [subjectAltName(dns('*.example'))] }, host, 'wildcard-unusable'],
    ['a wildcard for a registry', { with: [subjectAltName(dns('*.co.uk'))] }, 'a.co.uk', 'wildcard-unusable'],
    [
      'a part of a label',
      { with: [subjectAltName(dns('a*.broker.example'))] },
      'a1.broker.example',
      'wildcard-unusable',
    ],
    [
      'a wildcard for something else',
      { with: [subjectAltName(dns('*.else.example'))] },
      host,
      'name-mismatch',
    ],
  ];
  for (const [name, deviation, wanted, kind] of problems) {
    it(`explains: ${name}`, () => {
      const verdict = ask([leafOf(deviation), intermediate], { host: wanted });
      assert.equal(verdict.error, 'net::ERR_CERT_COMMON_NAME_INVALID');
      assert.deepEqual(kindsOf(verdict), [kind]);
    });
  }
});

describe('hosts that no public CA may vouch for', () => {
  const cases: [host: string, isNonUnique: boolean][] = [
    ['broker.com', false],
    ['broker.co.uk', false],
    ['co.uk', false],
    ['broker.com.', false],
    ['x.appspot.com', false],
    ['broker', false],
    ['mybroker', true],
    ['localhost', true],
    ['broker.test', true],
    ['broker.local', true],
    ['broker.internal', true],
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['100.127.0.1', true],
    ['192.168.1.1', true],
    ['198.19.0.1', true],
    ['8.8.8.8', false],
    ['240.0.0.1', true],
    ['::1', true],
    ['fd00::1', true],
    ['2001:db8::1', false],
    ['::ffff:10.0.0.1', true],
    ['::ffff:8.8.8.8', false],
  ];
  for (const [name, expected] of cases) {
    it(`${name} is ${expected ? '' : 'not '}one of them`, () => assert.equal(isNonUnique(name), expected));
  }
});
