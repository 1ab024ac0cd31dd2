import assert from 'node:assert/strict';
import {
  basicConstraints,
  type Deviation,
  dns,
  ecdsa,
  extendedKeyUsage,
  issueRoot,
  keyUsage,
  nameConstraints,
  subjectAltName,
  utcTime,
} from '../../../../support/certificates';
import { ask, keys, kindsOf, leafOf, nobody } from './support/ask';
import { below, check, having, odd } from './support/cases';

const badDomain = 'SSL_ERROR_BAD_CERT_DOMAIN';
const expired: Deviation = { notBefore: new Date('2020-01-01'), notAfter: new Date('2020-02-01') };
const future: Deviation = { notBefore: new Date('2090-01-01'), notAfter: new Date('2091-01-01') };
const clientOnly = extendedKeyUsage('clientAuth');
const wrongName = subjectAltName(dns('other.example'));

describe('dates in Firefox', () => {
  check([
    ['an expired leaf', odd({}, expired), 'SEC_ERROR_EXPIRED_CERTIFICATE', 'expired'],
    ['an expired CA', odd(expired), 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE', 'expired'],
    [
      'a leaf of the future',
      odd({}, future),
      'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
      'not-yet-valid',
    ],
    [
      'a CA of the future',
      odd(future),
      'MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE',
      'not-yet-valid',
    ],
    ['both expired', odd(expired, expired), 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE', 'expired'],
  ]);

  it('are read to the second, both ends included', () => {
    const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
    const long = { notBefore: new Date('2020-01-01'), notAfter: new Date('2040-01-01') };
    const trusted = [issueRoot('Root', { key: keys.root, ...long })];
    const errorAt = (text: string) =>
      ask(odd(long, { notBefore, notAfter }), { trusted, now: new Date(text) }).error;
    assert.equal(errorAt('2025-12-31T23:59:59Z'), 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE');
    assert.equal(errorAt('2026-01-01T00:00:00Z'), null);
    assert.equal(errorAt('2026-02-01T00:00:00Z'), null);
    assert.equal(errorAt('2026-02-01T00:00:01Z'), 'SEC_ERROR_EXPIRED_CERTIFICATE');
  });
});

describe('what Firefox says of several faults', () => {
  check([
    [
      'expired, and for another host',
      odd({}, { ...expired, ...having(wrongName) }),
      badDomain,
      'name-mismatch',
    ],
    [
      'of the future, and for another host',
      odd({}, { ...future, ...having(wrongName) }),
      badDomain,
      'name-mismatch',
    ],
    [
      'an expired CA, and another host',
      odd(expired, having(wrongName)),
      'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE',
      'expired',
    ],
    [
      'expired, and not for servers',
      odd({}, { ...expired, ...having(clientOnly) }),
      'SEC_ERROR_INADEQUATE_CERT_TYPE',
      'not-for-servers',
    ],
    [
      'not for servers, and for another host',
      odd({}, having(clientOnly, wrongName)),
      'SEC_ERROR_INADEQUATE_CERT_TYPE',
      'not-for-servers',
    ],
    [
      'untrusted, expired and for another host',
      [leafOf({ ...expired, ...having(wrongName) }, nobody)],
      'SEC_ERROR_UNKNOWN_ISSUER',
      'missing-intermediate',
    ],
    [
      'self-signed, expired and for another host',
      [leafOf({ ...expired, ...having(wrongName) }, null)],
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
      'self-signed',
    ],
    [
      'self-signed, and a CA',
      [leafOf(having(basicConstraints(true)), null)],
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
      'self-signed',
    ],
    [
      'SHA-1, and expired',
      odd({}, { ...expired, algorithm: ecdsa('sha1') }),
      'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED',
      'weak-signature',
    ],
    [
      'SHA-1, and untrusted',
      [leafOf({ algorithm: ecdsa('sha1') }, nobody)],
      'SEC_ERROR_UNKNOWN_ISSUER',
      'missing-intermediate',
    ],
    [
      'no time that can be read, and SHA-1',
      odd({}, { notAfter: utcTime('x'), algorithm: ecdsa('sha1') }),
      'SEC_ERROR_INVALID_TIME',
      'malformed',
    ],
    [
      'a CA that is none and has expired',
      odd({ ...expired, ...having(basicConstraints(false)) }),
      'SEC_ERROR_CA_CERT_INVALID',
      'not-a-ca',
    ],
    [
      'a key usage and a purpose that do not fit',
      odd({}, having(keyUsage('keyCertSign'), clientOnly)),
      'SEC_ERROR_INADEQUATE_KEY_USAGE',
      'key-usage',
    ],
    [
      'a name that a CA forbids, and expired',
      odd(having(nameConstraints({ permitted: [dns('else.example')] })), expired),
      'SEC_ERROR_CERT_NOT_IN_NAME_SPACE',
      'name-constraint',
    ],
    [
      'a signature that is wrong, and expired',
      [leafOf(expired, issueRoot('Root', { key: keys.other }))],
      'SEC_ERROR_BAD_SIGNATURE',
      'bad-signature',
    ],
  ]);

  it('lists all of them, what it names first', () => {
    const chain = odd({}, { ...expired, ...having(clientOnly, wrongName) });
    assert.deepEqual(kindsOf(ask(chain)), ['not-for-servers', 'expired', 'name-mismatch']);
    assert.deepEqual(kindsOf(ask(below(nobody, expired))), ['unknown-ca', 'expired']);
  });
});
