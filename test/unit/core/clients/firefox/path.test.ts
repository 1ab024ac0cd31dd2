import assert from 'node:assert/strict';
import {
  type Certificate,
  commonName,
  type Deviation,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  keyOf,
  keyUsage,
  basicConstraints,
  dns,
  extensionId,
  generalizedTime,
  subjectAltName,
} from '../../../../support/certificates';
import { ask, host, intermediate, keys, kindsOf, leafOf, namesOf, nobody, root } from './support/ask';
import { below, bytes, check, fromRoot, having, odd } from './support/cases';

const unknown = 'SEC_ERROR_UNKNOWN_ISSUER';
const selfSigned = 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT';
const leaf = leafOf();
const other = issueLeaf('other.example', null, { key: keys.other });
const expired: Deviation = { notBefore: new Date('2020-01-01'), notAfter: new Date('2020-02-01') };

describe('the path that Firefox finds', () => {
  const sound: [string, Certificate[]][] = [
    ['in order', [leaf, intermediate]],
    ['with the root', [leaf, intermediate, root]],
    ['in another order', [leaf, root, intermediate]],
    ['with others between, and each twice', [leaf, other, intermediate, leaf, intermediate, other]],
  ];
  for (const [name, chain] of sound) {
    it(`is whole where the certificates come ${name}`, () => {
      const verdict = ask(chain);
      assert.equal(verdict.error, null);
      assert.deepEqual(verdict.problems, []);
      assert.deepEqual(namesOf(verdict), [host, 'Intermediate', 'Root']);
      assert.equal(verdict.path.store, 'named');
    });
  }

  it('goes over a cross-signed certificate to whichever root is trusted', () => {
    const old = issueRoot('Old root', { key: keys.other });
    const cross = issueIntermediate('Root', old, { key: keys.root });
    const chain = [leaf, intermediate, cross];
    assert.deepEqual(namesOf(ask(chain)), [host, 'Intermediate', 'Root']);
    assert.deepEqual(namesOf(ask(chain, { trusted: [old] })), [host, 'Intermediate', 'Root', 'Old root']);
  });

  const namesake = (deviation: Deviation) =>
    issueIntermediate('Intermediate', root, { key: keys.intermediate, ...deviation });
  check([
    ['past a namesake that has expired', [leaf, namesake(expired), intermediate], null],
    ['past a namesake that is no CA', [leaf, namesake(having(basicConstraints(false))), intermediate], null],
    ['past a namesake with another key', [leaf, namesake({ key: keys.other }), intermediate], null],
    [
      'by the bytes of the name only',
      odd({}, { issuerName: commonName('Odd intermediate', 'printable') }),
      unknown,
      'missing-intermediate',
    ],
  ]);
});

describe('a path that leads nowhere in Firefox', () => {
  const forgotten = issueIntermediate('Issuing CA', root, { key: keys.other });
  const a = issueIntermediate('A', issueRoot('B', { key: keys.other }), { key: keys.intermediate });
  const b = issueIntermediate('B', a, { key: keys.other });
  check([
    ['a self-signed certificate', [leafOf({}, null)], selfSigned, 'self-signed'],
    ['a self-signed certificate, twice', [leafOf({}, null), leafOf({}, null)], selfSigned, 'self-signed'],
    ['a private CA', [leafOf({}, nobody), nobody], unknown, 'unknown-ca'],
    ['a CA that was not sent', [leafOf({}, nobody)], unknown, 'missing-intermediate'],
    ['a forgotten intermediate', [leafOf({}, forgotten)], unknown, 'missing-intermediate'],
    ['two CAs that issued each other', [leafOf({}, a), a, b], unknown, 'unknown-ca'],
    [
      'a root of the same name',
      [leafOf({}, issueRoot('Root', { key: keys.other }))],
      'SEC_ERROR_BAD_SIGNATURE',
      'bad-signature',
    ],
    [
      'an intermediate that was made again',
      [leaf, issueIntermediate('Intermediate', root, { key: keys.other })],
      'SEC_ERROR_BAD_SIGNATURE',
      'bad-signature',
    ],
    ['an expired leaf of an unknown CA', [leafOf(expired, nobody)], unknown, 'missing-intermediate'],
    [
      'an issuer without a name',
      [leafOf({ issuerName: Buffer.from('3000', 'hex') })],
      'SEC_ERROR_BAD_DER',
      'missing-intermediate',
    ],
  ]);

  it('names what stopped it on the last way but one where the last has no end', () => {
    const first = issueIntermediate('Twin', root, { key: keys.other, ...expired });
    const second = issueIntermediate('Twin', nobody, { key: keys.other });
    for (const cas of [
      [first, second],
      [second, first],
    ])
      assert.equal(ask([leafOf({}, first), ...cas]).error, unknown);
  });

  it('names what stopped it where all ways were stopped by the same', () => {
    const first = issueIntermediate('Twin', root, { key: keys.other, ...expired });
    const second = issueIntermediate('Twin', root, {
      key: keys.other,
      notBefore: expired.notBefore ?? new Date(),
      notAfter: new Date('2021-01-01'),
    });
    assert.equal(ask([leafOf({}, first), first, second]).error, 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE');
  });

  it('says what else is wrong on the way that it went', () => {
    const ca = issueIntermediate('CA', nobody, { key: keys.intermediate, ...expired });
    assert.deepEqual(kindsOf(ask(below(ca))), ['expired', 'missing-intermediate']);
  });
});

describe('an imported root that mozilla::pkix cannot read', () => {
  const long = { id: extensionId.unknown, value: Buffer.alloc(70_000) };
  const pss = issueRoot('PSS root', { key: keyOf('rsa-pss', 'root') });
  check([
    fromRoot(
      'is found by its name, which NSS reads',
      { also: [{ ...long, value: bytes(5, 0), critical: 'one' }], notAfter: generalizedTime('206001010000') },
      'SEC_ERROR_BAD_DER',
    ),
    fromRoot('is passed over where it is too long', { also: [long] }, unknown),
    ['or its key, which NSS can, is passed over where it is only sent', [leafOf({}, pss), pss], unknown],
  ]);
});

describe('how long Firefox searches', () => {
  function chainOf(count: number): { chain: Certificate[]; own: Certificate } {
    const own = issueRoot(`Root above ${count}`, { key: keys.root });
    const cas: Certificate[] = [];
    for (let level = 1; level <= count; level += 1) {
      const key = keyOf('P-256', `level ${level}`);
      cas.unshift(issueIntermediate(`Level ${level} of ${count}`, cas[0] ?? own, { key }));
    }
    return { chain: [leafOf({}, cas[0] ?? own), ...cas], own };
  }
  const six = chainOf(6);
  const seven = chainOf(7);
  check([
    ['six intermediates are followed', six.chain, null, undefined, { trusted: [six.own] }],
    ['seven are too many', seven.chain, unknown, 'too-many-intermediates', { trusted: [seven.own] }],
  ]);

  it('ends in a thicket of CAs that all vouch for each other', () => {
    const twins = Array.from({ length: 12 }, (_, index) =>
      issueIntermediate(
        'Twin',
        { subject: commonName('Twin'), key: keys.other },
        { key: keyOf('P-256', `twin ${index}`) },
      ),
    );
    const [first] = twins;
    assert.ok(first);
    assert.equal(ask([leafOf({}, first), ...twins]).error === null, false);
  });
});

describe("a server's certificate that the user imported, in Firefox", () => {
  const own = (deviation: Deviation) =>
    leafOf({ subject: commonName(`Own ${JSON.stringify(deviation).length}`), ...deviation }, null);
  const plain = own({});
  const authority = own(having(basicConstraints(true), keyUsage('digitalSignature', 'keyCertSign')));
  const silent = own({ extensions: [subjectAltName(dns(host))] });
  const old = own(expired);
  check([
    ['serves as it is', [plain], null, undefined, { trusted: [plain] }],
    [
      'does not serve as a CA',
      [authority],
      'MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY',
      'leaf-is-ca',
      { trusted: [authority] },
    ],
    ['serves where it says nothing of this', [silent], null, undefined, { trusted: [silent] }],
    [
      'does not serve longer than it is valid',
      [old],
      'SEC_ERROR_EXPIRED_CERTIFICATE',
      'expired',
      { trusted: [old] },
    ],
  ]);
});

describe('chains that Firefox cannot even begin with', () => {
  it('no certificate ends the handshake', () => {
    const verdict = ask([]);
    assert.equal(verdict.error, 'SSL_ERROR_RX_MALFORMED_CERTIFICATE');
    assert.deepEqual(kindsOf(verdict), ['malformed']);
    assert.deepEqual(verdict.path, { entries: [], store: null });
  });

  it('so do bytes that are none', () => {
    const verdict = ask([{ der: Buffer.from('no certificate') }]);
    assert.equal(verdict.error, 'SEC_ERROR_LIBRARY_FAILURE');
    assert.deepEqual(kindsOf(verdict), ['malformed']);
  });

  it('so does an empty one, wherever it stands, up to TLS 1.2', () => {
    const empty = { der: Buffer.alloc(0) };
    for (const chain of [[empty], [leaf, empty, intermediate]])
      assert.equal(ask(chain, { protocol: 'TLSv1.2' }).error, 'SSL_ERROR_RX_MALFORMED_CERTIFICATE');
    assert.equal(ask([leaf, empty, intermediate]).error, null);
  });

  it('is shown what can be read', () => {
    const verdict = ask([leaf, { der: Buffer.from('no certificate') }, intermediate]);
    assert.equal(verdict.error, null);
    assert.deepEqual(
      verdict.sent.map((certificate) => certificate?.subject.commonName ?? null),
      [host, null, 'Intermediate'],
    );
  });
});
