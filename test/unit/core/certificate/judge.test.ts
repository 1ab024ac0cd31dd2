import assert from 'node:assert/strict';
import { judgeChain, type ChainJudgement } from '../../../../src/core/certificate/judge';
import { chromiumCertificateError } from '../../../../src/core/clients/chromium/certificateError';
import { firefoxCertificateError } from '../../../../src/core/clients/firefox/certificateError';
import { believedBy } from '../../../../src/core/clients/trustedStores';
import type { TrustStore } from '../../../../src/core/evidence';
import { createAuthority } from '../../../../src/practice/authority';
import { certificatesInPem } from '../../../../src/core/certificate/pem';
import {
  createKey,
  issue,
  type CertificateRequest,
  type TestCertificate,
} from '../../../support/issueCertificate';
import { trustFact } from '../../../support/trustFact';

const host = 'broker.example';
const now = new Date();
const serverAuth = '1.3.6.1.5.5.7.3.1';
const clientAuth = '1.3.6.1.5.5.7.3.2';
const anyPurpose = '2.5.29.37.0';
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const caKey = createKey('p256');
const key = createKey('p256');
const asCa = { ca: true, keyUsage: [0x06] };

function certificate(request: Partial<CertificateRequest>): TestCertificate {
  return issue({ name: 'leaf', key, issuer: null, names: { dns: [host] }, ...request });
}

const root = issue({ name: 'Root', key: caKey, issuer: null, ...asCa });
const inter = issue({ name: 'Intermediate', key: createKey('p256'), issuer: root, ...asCa });
const leaf = certificate({ issuer: root });

type Trusted = Partial<Record<TrustStore, readonly TestCertificate[]>>;

function judge(
  chain: readonly TestCertificate[],
  trusted: Trusted = { named: [root] },
  name = host,
): ChainJudgement {
  return judgeChain({
    chain: chain.map(({ der }) => der),
    trust: trustFact(chain, trusted),
    host: name,
    now,
    believes: believedBy('chromium', 'linux'),
  });
}

const kindsOf = ({ problems }: ChainJudgement) => problems.map(({ kind }) => kind);
const namesOf = ({ path }: ChainJudgement) =>
  path.entries.map(({ certificate: { subject } }) => subject.commonName);

describe('judgeChain', () => {
  const belowInter = certificate({ issuer: inter });
  const badCa = (request: Partial<CertificateRequest>) => {
    const authority = issue({ name: 'Bad', key: createKey('p256'), issuer: root, ...asCa, ...request });
    return [certificate({ issuer: authority }), authority];
  };

  /** Set-up, problems, and what Chromium 156 and Firefox 153 said of it where they were measured. */
  const cases: [
    name: string,
    chain: TestCertificate[],
    kinds: string[],
    chromium: string | null,
    firefox: string | null,
  ][] = [
    ['sound', [leaf], [], null, null],
    ['sound, with intermediate', [belowInter, inter], [], null, null],
    ['sound, with the root sent', [belowInter, inter, root], [], null, null],
    ['C36 wrong order', [belowInter, root, inter], [], null, null],
    [
      'C36 unrelated and doubled certificates',
      [belowInter, certificate({ name: 'other' }), inter, inter, belowInter],
      [],
      null,
      null,
    ],
    [
      'C01 self-signed',
      [certificate({})],
      ['self-signed'],
      'net::ERR_CERT_AUTHORITY_INVALID',
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    ],
    [
      'C03 missing intermediate',
      [belowInter],
      ['missing-intermediate'],
      'net::ERR_CERT_AUTHORITY_INVALID',
      'SEC_ERROR_UNKNOWN_ISSUER',
    ],
    [
      'C04 wrong host',
      [certificate({ issuer: root, names: { dns: ['other.example'] } })],
      ['name-mismatch'],
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'SSL_ERROR_BAD_CERT_DOMAIN',
    ],
    [
      'C05 CN only',
      [certificate({ name: host, issuer: root, names: null })],
      ['common-name-only'],
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'SSL_ERROR_BAD_CERT_DOMAIN',
    ],
    [
      'C07 expired',
      [certificate({ issuer: root, notBefore: days(-9), notAfter: days(-1) })],
      ['expired'],
      'net::ERR_CERT_DATE_INVALID',
      'SEC_ERROR_EXPIRED_CERTIFICATE',
    ],
    [
      'C08 not yet valid',
      [certificate({ issuer: root, notBefore: days(1) })],
      ['not-yet-valid'],
      'net::ERR_CERT_DATE_INVALID',
      'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
    ],
    [
      'C09 EKU without serverAuth',
      [certificate({ issuer: root, purposes: [clientAuth] })],
      ['not-for-servers'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_INADEQUATE_CERT_TYPE',
    ],
    [
      'C30 the same on an intermediate',
      badCa({ purposes: [clientAuth] }),
      ['not-for-servers'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_INADEQUATE_CERT_TYPE',
    ],
    [
      'serverAuth among others',
      [certificate({ issuer: root, purposes: [clientAuth, serverAuth] })],
      [],
      null,
      null,
    ],
    [
      'C31 no purpose but any',
      [certificate({ issuer: root, purposes: [anyPurpose] })],
      [],
      null,
      'SEC_ERROR_INADEQUATE_CERT_TYPE',
    ],
    [
      'C32 a leaf that is an authority',
      [certificate({ issuer: root, ca: true })],
      [],
      null,
      'MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY',
    ],
    [
      'C10 SHA-1',
      [certificate({ issuer: root, hash: 'sha1' })],
      ['weak-signature'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED',
    ],
    [
      'C26 SHA-1 on an intermediate',
      badCa({ hash: 'sha1' }),
      ['weak-signature'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED',
    ],
    [
      'C27 RSA-512',
      [certificate({ issuer: root, key: createKey('rsa-512') })],
      ['weak-key'],
      'net::ERR_CERT_WEAK_KEY',
      'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE',
    ],
    [
      'C33 intermediate without CA:TRUE',
      badCa({ ca: false }),
      ['not-a-ca'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_CA_CERT_INVALID',
    ],
    [
      'C33 intermediate without basic constraints',
      badCa({ ca: null }),
      ['not-a-ca'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_CA_CERT_INVALID',
    ],
    [
      'C33 intermediate of version 1',
      badCa({ version: 1 }),
      ['not-a-ca'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_CA_CERT_INVALID',
    ],
    [
      'C34 CA without keyCertSign',
      badCa({ keyUsage: [0x02] }),
      ['not-a-ca'],
      'net::ERR_CERT_INVALID',
      'SEC_ERROR_CA_CERT_INVALID',
    ],
    [
      'C35 keyEncipherment only',
      [certificate({ issuer: root, keyUsage: [0x20] })],
      ['key-usage'],
      'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE',
      null,
    ],
    ['C37 valid for 100 years', [certificate({ issuer: root, notAfter: days(36_500) })], [], null, null],
    [
      'expired and for another host',
      [certificate({ issuer: root, names: { dns: ['x.example'] }, notBefore: days(-9), notAfter: days(-1) })],
      ['name-mismatch', 'expired'],
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'SEC_ERROR_EXPIRED_CERTIFICATE',
    ],
    [
      'self-signed, expired and for another host',
      [certificate({ names: { dns: ['x.example'] }, notBefore: days(-9), notAfter: days(-1) })],
      ['self-signed', 'name-mismatch', 'expired'],
      'net::ERR_CERT_AUTHORITY_INVALID',
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    ],
    [
      'expired, without serverAuth',
      [certificate({ issuer: root, purposes: [clientAuth], notBefore: days(-9), notAfter: days(-1) })],
      ['not-for-servers', 'expired'],
      'net::ERR_CERT_DATE_INVALID',
      'SEC_ERROR_INADEQUATE_CERT_TYPE',
    ],
  ];
  for (const [name, chain, kinds, chromium, firefox] of cases) {
    it(`judges: ${name}`, () => {
      const judgement = judge(chain);
      assert.deepEqual(kindsOf(judgement), kinds);
      assert.equal(chromiumCertificateError(judgement.problems), chromium);
      assert.equal(firefoxCertificateError(judgement), firefox);
    });
  }

  it('C26: does not mind the signature of a root', () => {
    const old = issue({ name: 'Old', key: createKey('p256'), issuer: null, hash: 'sha1', ...asCa });
    assert.deepEqual(kindsOf(judge([certificate({ issuer: old })], { bundled: [old] })), []);
    assert.deepEqual(kindsOf(judge([certificate({ issuer: old }), old], { bundled: [old] })), []);
  });

  it('C02: tells a private CA that was sent from one that was not', () => {
    const sent = judge([leaf, root], {}).problems;
    const alone = judge([leaf], {}).problems;
    assert.ok(sent[0]?.kind === 'unknown-ca' && !sent[0].mayLackIntermediate);
    assert.ok(alone[0]?.kind === 'unknown-ca' && alone[0].mayLackIntermediate);
  });

  it('C22: sees that the missing intermediate can be fetched', () => {
    const [problem] = judge(
      [certificate({ issuer: inter, issuerUrl: 'http://ca.example/i.cer' })],
      {},
    ).problems;
    assert.ok(problem?.kind === 'missing-intermediate' && problem.fetchable);
  });

  it('C43: takes a lone trusted certificate only if it may act as a CA', () => {
    const lone = certificate({ ca: false });
    const ca = certificate({ ca: true });
    assert.deepEqual(kindsOf(judge([lone], { nss: [lone] })), ['untrusted-leaf-as-anchor']);
    assert.deepEqual(kindsOf(judge([ca], { nss: [ca] })), []);
  });

  it('C46: is not deceived by another CA of the same name', () => {
    const twin = issue({ name: 'Root', key: createKey('p256'), issuer: null, ...asCa });
    const judgement = judge([leaf], { named: [twin] });
    assert.equal(judgement.path.store, null);
    assert.equal(chromiumCertificateError(judgement.problems), 'net::ERR_CERT_AUTHORITY_INVALID');
  });

  it('finds the way over a cross-signed certificate, whichever root is trusted', () => {
    const other = issue({ name: 'Other root', key: createKey('p256'), issuer: null, ...asCa });
    const cross = issue({ name: 'Root', key: caKey, issuer: other, ...asCa });
    const chain = [belowInter, inter, cross];
    assert.deepEqual(namesOf(judge(chain, { bundled: [root] })), ['leaf', 'Intermediate', 'Root']);
    assert.deepEqual(namesOf(judge(chain, { bundled: [other] })), [
      'leaf',
      'Intermediate',
      'Root',
      'Other root',
    ]);
  });

  it('believes only the stores that the client believes', () => {
    const trust = trustFact([leaf], { system: [root] });
    const question = { chain: [leaf.der], trust, host, now };
    const kinds = (platform: string) =>
      kindsOf(judgeChain({ ...question, believes: believedBy('chromium', platform) }));
    assert.deepEqual(kinds('win32'), []);
    assert.notDeepEqual(kinds('linux'), []);
  });

  it('ends, although many certificates all vouch for each other', () => {
    const shared = createKey('p256');
    const many = Array.from({ length: 30 }, () =>
      issue({ name: 'Twin', key: shared, issuer: null, ...asCa }),
    );
    const judgement = judge([certificate({ issuer: many[0] ?? null }), ...many], {});
    assert.equal(judgement.path.store, null);
    assert.ok(judgement.path.entries.length >= 2);
  });

  it('ends on two certificates that issued each other', () => {
    const [keyA, keyB] = [createKey('p256'), createKey('p256')];
    const rootB = issue({ name: 'B', key: keyB, issuer: null, ...asCa });
    const a = issue({ name: 'A', key: keyA, issuer: rootB, ...asCa });
    const b = issue({ name: 'B', key: keyB, issuer: a, ...asCa });
    assert.deepEqual(namesOf(judge([certificate({ issuer: a }), a, b], {})), ['leaf', 'A', 'B']);
  });

  it('calls a chain malformed that is empty or whose leaf cannot be read, and passes over damage behind it', () => {
    const damaged = { ...leaf, der: leaf.der.slice(0, 40) };
    assert.deepEqual(kindsOf(judge([])), ['malformed']);
    assert.deepEqual(kindsOf(judge([damaged])), ['malformed']);
    assert.deepEqual(kindsOf(judge([leaf, damaged])), []);
  });

  it('judges what the practice broker presents, which node-forge issued', async () => {
    const authority = await createAuthority();
    const read = (pem: string): TestCertificate[] =>
      certificatesInPem(pem).map((der) => ({ der, name: '', key }));
    const named = read(authority.caPem);
    const kinds = (pem: string, trusted: Trusted = { named }) =>
      kindsOf(judge(read(pem), trusted, 'localhost'));
    assert.deepEqual(kinds(authority.healthy.cert), []);
    assert.deepEqual(kinds(authority.withRoot.cert, {}), ['unknown-ca']);
    assert.deepEqual(kinds(authority.issueSelfSigned().cert), ['self-signed']);
    assert.deepEqual(kinds(authority.issueBelowIntermediate().cert), ['missing-intermediate']);
    assert.deepEqual(kinds(authority.issueLeaf({ dnsNames: [], ipAddresses: [] }).cert), [
      'common-name-only',
    ]);
  });
});
