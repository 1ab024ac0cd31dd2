import assert from 'node:assert/strict';
import type { CertificateVerdict } from '../../../../../src/core/clients/certificateVerdict';
import type { TrustStore } from '../../../../../src/core/evidence';
import {
  basicConstraints,
  type Certificate,
  type Deviation,
  dns,
  extendedKeyUsage,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  nameConstraints,
} from '../../../../support/certificates';
import { ask, keys, kindsOf } from './support/ask';

/** Names below `.example` are registered by nobody, so that no public root may vouch for them. */
const publicHost = 'broker.emqx.com';

const dayMs = 86_400_000;

interface Public extends Deviation {
  host?: string;
  root?: Deviation;
  now?: Date;
}

/** What Chromium says of a certificate two steps below a root in these stores. */
function askOf(deviation: Public, ...stores: TrustStore[]): CertificateVerdict {
  const { host = publicHost, root = {}, now = new Date(), ...leaf } = deviation;
  const own = issueRoot('Public root', { key: keys.root, ...root });
  const ca = issueIntermediate('Public CA', own, {
    key: keys.intermediate,
    notBefore: new Date('2020-01-01'),
    notAfter: new Date('2040-01-01'),
  });
  const chain: Certificate[] = [issueLeaf(host, ca, { key: keys.leaf, ...leaf }), ca];
  return ask(chain, { trusted: [own], stores, host, now });
}

describe('a root that comes with Chromium', () => {
  const lifetimes: [since: string, days: number, allowed: number][] = [
    ['2025-01-01', 398, 398],
    ['2026-03-14', 398, 398],
    ['2026-03-15', 200, 200],
    ['2027-03-14', 200, 200],
    ['2027-03-15', 100, 100],
    ['2029-03-14', 100, 100],
    ['2029-03-15', 47, 47],
  ];
  for (const [since, days, allowed] of lifetimes) {
    it(`lets certificates of ${since} be valid for ${days} days`, () => {
      const notBefore = new Date(since);
      const after = (seconds: number) => new Date(notBefore.getTime() + days * dayMs + seconds * 1000);
      const now = new Date(notBefore.getTime() + dayMs);
      assert.equal(askOf({ notBefore, notAfter: after(0), now }, 'bundled').error, null);
      const verdict = askOf({ notBefore, notAfter: after(1), now }, 'bundled');
      assert.equal(verdict.error, 'net::ERR_CERT_VALIDITY_TOO_LONG');
      const [problem] = verdict.problems;
      assert.ok(problem?.kind === 'lifetime-too-long');
      assert.deepEqual([problem.days, problem.allowed], [days + 1, allowed]);
    });
  }

  it('says so only of what is not expired as well', () => {
    const verdict = askOf({ notBefore: new Date('2020-01-01'), notAfter: new Date('2023-01-01') }, 'bundled');
    assert.equal(verdict.error, 'net::ERR_CERT_DATE_INVALID');
    assert.deepEqual(kindsOf(verdict), ['expired', 'lifetime-too-long']);
  });

  it('may not vouch for names that nobody owns', () => {
    for (const host of ['mqtt', 'broker.local', 'broker.example', 'x.test']) {
      const verdict = askOf({ host }, 'bundled');
      assert.equal(verdict.error, 'net::ERR_CERT_NON_UNIQUE_NAME', host);
      assert.deepEqual(kindsOf(verdict), ['non-unique-name']);
      assert.equal(askOf({ host }, 'named').error, null);
    }
  });

  const odd: [string, Deviation, imported: string][] = [
    ['dates', { notAfter: new Date(0) }, 'net::ERR_CERT_DATE_INVALID'],
    ['purposes', { with: [extendedKeyUsage('clientAuth')] }, 'net::ERR_CERT_INVALID'],
    ['basic constraints', { with: [basicConstraints(false)] }, 'net::ERR_CERT_INVALID'],
    [
      'name constraints',
      { with: [nameConstraints({ permitted: [dns('else.example')] })] },
      'net::ERR_CERT_INVALID',
    ],
  ];
  for (const [name, deviation, imported] of odd) {
    it(`is not held to its own ${name}, as one that the user imported is`, () => {
      assert.equal(askOf({ root: deviation }, 'bundled').error, null);
      assert.equal(askOf({ root: deviation }, 'named', 'bundled').error, null);
      assert.equal(askOf({ root: deviation }, 'named').error, imported);
    });
  }
});
