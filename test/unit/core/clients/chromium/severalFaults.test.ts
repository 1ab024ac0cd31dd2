import assert from 'node:assert/strict';
import {
  type Certificate,
  dns,
  ecdsa,
  extendedKeyUsage,
  issueLeaf,
  issueRoot,
  subjectAltName,
} from '../../../../support/certificates';
import { ask, host, keys, kindsOf, leafOf } from './support/ask';
import { odd } from './support/cases';

describe('what Chromium does with several faults', () => {
  const expired = { notBefore: new Date('2020-01-01'), notAfter: new Date('2020-02-01') };
  const clientOnly = extendedKeyUsage('clientAuth');
  const wrongName = subjectAltName(dns('other.example'));
  const cases: [string, Certificate[], string, string[]][] = [
    [
      'expired, and for another host',
      odd({}, { ...expired, with: [wrongName] }),
      'COMMON_NAME_INVALID',
      ['name-mismatch', 'expired'],
    ],
    [
      'expired, and not for servers',
      odd({}, { ...expired, with: [clientOnly] }),
      'DATE_INVALID',
      ['expired', 'not-for-servers'],
    ],
    [
      'not for servers, and for another host',
      odd({}, { with: [clientOnly, wrongName] }),
      'INVALID',
      ['not-for-servers', 'name-mismatch'],
    ],
    ['an expired CA', odd(expired), 'DATE_INVALID', ['expired']],
    [
      'SHA-1, and untrusted',
      [
        leafOf({ algorithm: ecdsa('sha1') }, issueRoot('Nobody', { key: keys.other })),
        issueRoot('Nobody', { key: keys.other }),
      ],
      'INVALID',
      ['weak-signature', 'unknown-ca'],
    ],
    [
      'untrusted, expired and for another host',
      [issueLeaf(host, null, { key: keys.leaf, ...expired, with: [wrongName] })],
      'AUTHORITY_INVALID',
      ['self-signed', 'name-mismatch', 'expired'],
    ],
  ];
  for (const [name, chain, error, kinds] of cases) {
    it(name, () => {
      const verdict = ask(chain);
      assert.equal(verdict.error, `net::ERR_CERT_${error}`);
      assert.deepEqual(kindsOf(verdict), kinds);
    });
  }

  it('reads the dates to the second, both ends included', () => {
    const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
    const chain = odd(
      { notBefore: new Date('2020-01-01'), notAfter: new Date('2040-01-01') },
      { notBefore, notAfter },
    );
    const trusted = [
      issueRoot('Root', {
        key: keys.root,
        notBefore: new Date('2020-01-01'),
        notAfter: new Date('2040-01-01'),
      }),
    ];
    const errorAt = (text: string) => ask(chain, { trusted, now: new Date(text) }).error;
    assert.equal(errorAt('2025-12-31T23:59:59.999Z'), 'net::ERR_CERT_DATE_INVALID');
    assert.equal(errorAt('2026-01-01T00:00:00Z'), null);
    assert.equal(errorAt('2026-02-01T00:00:00.999Z'), null);
    assert.equal(errorAt('2026-02-01T00:00:01Z'), 'net::ERR_CERT_DATE_INVALID');
  });
});
