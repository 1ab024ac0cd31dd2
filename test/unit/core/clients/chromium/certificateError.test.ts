import assert from 'node:assert/strict';
import { parseCertificate } from '../../../../../src/core/certificate/parse';
import type { CertificateProblem, CertificateProblemKind } from '../../../../../src/core/certificate/problem';
import { chromiumCertificateError } from '../../../../../src/core/clients/chromium/certificateError';
import { createKey, issue } from '../../../../support/issueCertificate';

const parsed = parseCertificate(issue({ name: 'x', key: createKey('p256'), issuer: null }).der);
assert.ok(parsed.ok);
const { certificate } = parsed;

const problems = {
  malformed: { kind: 'malformed', part: 'certificate', position: 0, reason: 'x' },
  'self-signed': { kind: 'self-signed', certificate },
  'unknown-ca': { kind: 'unknown-ca', certificate, mayLackIntermediate: false },
  'missing-intermediate': { kind: 'missing-intermediate', certificate, fetchable: false },
  'untrusted-leaf-as-anchor': { kind: 'untrusted-leaf-as-anchor', certificate },
  'name-mismatch': { kind: 'name-mismatch', certificate, names: [] },
  'ip-in-dns-name': { kind: 'ip-in-dns-name', certificate, address: '127.0.0.1' },
  'common-name-only': { kind: 'common-name-only', certificate, commonName: 'x' },
  expired: { kind: 'expired', certificate },
  'not-yet-valid': { kind: 'not-yet-valid', certificate },
  'not-for-servers': { kind: 'not-for-servers', certificate },
  'weak-signature': { kind: 'weak-signature', certificate },
  'weak-key': { kind: 'weak-key', certificate },
  'not-a-ca': { kind: 'not-a-ca', certificate },
  'key-usage': { kind: 'key-usage', certificate },
} satisfies Partial<Record<CertificateProblemKind, CertificateProblem>>;

const cases: [kinds: (keyof typeof problems)[], error: string | null][] = [
  [[], null],
  [['self-signed', 'name-mismatch', 'expired'], 'AUTHORITY_INVALID'],
  [['unknown-ca', 'not-for-servers'], 'AUTHORITY_INVALID'],
  [['missing-intermediate', 'weak-key'], 'AUTHORITY_INVALID'],
  [['name-mismatch', 'expired'], 'COMMON_NAME_INVALID'],
  [['ip-in-dns-name', 'not-yet-valid'], 'COMMON_NAME_INVALID'],
  [['common-name-only', 'weak-key'], 'COMMON_NAME_INVALID'],
  [['weak-key', 'expired'], 'WEAK_KEY'],
  [['expired'], 'DATE_INVALID'],
  [['not-for-servers'], 'INVALID'],
  [['not-for-servers', 'expired'], 'DATE_INVALID'],
  [['weak-signature', 'name-mismatch'], 'INVALID'],
  [['not-a-ca'], 'INVALID'],
  [['untrusted-leaf-as-anchor'], 'INVALID'],
];

describe('chromiumCertificateError', () => {
  for (const [kinds, error] of cases) {
    it(`of ${kinds.join(' + ') || 'nothing'} is ${String(error)}, in whatever order`, () => {
      const given = kinds.map((kind): CertificateProblem => problems[kind]);
      const wanted = error === null ? null : `net::ERR_CERT_${error}`;
      assert.equal(chromiumCertificateError(given), wanted);
      assert.equal(chromiumCertificateError([...given].reverse()), wanted);
    });
  }

  it('has an error for every problem', () => {
    for (const problem of Object.values(problems))
      assert.match(chromiumCertificateError([problem]) ?? '', /^net::ERR_/);
  });

  it('names a damaged certificate and an unfit key usage after the layer that finds them', () => {
    assert.equal(chromiumCertificateError([problems.malformed]), 'net::ERR_SSL_SERVER_CERT_BAD_FORMAT');
    assert.equal(chromiumCertificateError([problems['key-usage']]), 'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE');
    assert.equal(
      chromiumCertificateError([problems['key-usage'], problems.expired]),
      'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE',
    );
    assert.equal(
      chromiumCertificateError([problems.expired, problems['key-usage']]),
      'net::ERR_CERT_DATE_INVALID',
    );
  });
});
