import assert from 'node:assert/strict';
import {
  authorityKeyIdentifier,
  basicConstraints,
  type Certificate,
  commonName,
  dns,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  issuerAddress,
  keyOf,
  keyUsage,
  subjectAltName,
} from '../../../../support/certificates';
import { ask, host, intermediate, intermediateOf, keys, kindsOf, leafOf, namesOf, root } from './support/ask';
import { below } from './support/cases';

const untrusted = 'net::ERR_CERT_AUTHORITY_INVALID';
const leaf = leafOf();
const other = issueLeaf('other.example', null, { key: keys.other });

describe('the path that Chromium finds', () => {
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
      assert.deepEqual(namesOf(verdict), [host, 'Intermediate', 'Root']);
      assert.equal(verdict.path.store, 'named');
    });
  }

  it('takes a key identifier that does not match for a hint only', () => {
    const hinted = leafOf({ with: [authorityKeyIdentifier(keys.other.publicKey)] });
    assert.equal(ask([hinted, intermediate]).error, null);
  });

  it('tries the next certificate of the same name where one leads nowhere', () => {
    const namesake = issueIntermediate('Intermediate', issueRoot('Nobody', { key: keys.other }), {
      key: keys.other,
      notBefore: new Date(),
    });
    assert.equal(ask([leaf, namesake, intermediate]).error, null);
  });

  it('tries the next root where one does not hold', () => {
    const expired = issueIntermediate('Root', issueRoot('Old root', { key: keys.other }), {
      key: keys.root,
      notAfter: new Date(0),
    });
    assert.equal(ask([leaf, intermediate, expired]).error, null);
  });

  it('goes over a cross-signed certificate to whichever root is trusted', () => {
    const old = issueRoot('Old root', { key: keys.other });
    const cross = issueIntermediate('Root', old, { key: keys.root });
    const chain = [leaf, intermediate, cross];
    assert.deepEqual(namesOf(ask(chain)), [host, 'Intermediate', 'Root']);
    assert.deepEqual(namesOf(ask(chain, { trusted: [old] })), [host, 'Intermediate', 'Root', 'Old root']);
  });

  it('looks up the roots of the user by the bytes of the name, and all others by what it means', () => {
    const written = issueIntermediate('Intermediate', root, {
      key: keys.intermediate,
      issuerName: commonName(' ROOT ', 'printable'),
    });
    assert.equal(ask([leaf, written]).error, untrusted);
    assert.equal(ask([leaf, written, root]).error, null);
    assert.equal(ask([leaf, written], { stores: ['bundled'] }).path.store, 'bundled');
  });

  it('ends only at a root in a store that Chromium believes on this system', () => {
    const errorOn = (platform: string) => ask([leaf, intermediate], { stores: ['system'], platform }).error;
    assert.equal(errorOn('win32'), null);
    assert.equal(errorOn('darwin'), null);
    assert.equal(errorOn('linux'), untrusted);
  });

  it('takes teletex for another name', () => {
    const written = leafOf({ issuerName: commonName('Intermediate', 'teletex') });
    assert.equal(ask([written, intermediate]).error, untrusted);
  });
});

describe('a path that leads nowhere in Chromium', () => {
  const nobody = issueRoot('Nobody', { key: keys.other });
  const forgotten = issueIntermediate('Issuing CA', root, { key: keys.other });
  const cases: [string, Certificate[], kinds: string[]][] = [
    ['a self-signed certificate', [leafOf({}, null)], ['self-signed']],
    ['a self-signed certificate, twice', [leafOf({}, null), leafOf({}, null)], ['self-signed']],
    ['a private CA', [leafOf({}, nobody), nobody], ['unknown-ca']],
    ['a CA that was not sent', [leafOf({}, nobody)], ['missing-intermediate']],
    ['a forgotten intermediate', [leafOf({}, forgotten)], ['missing-intermediate']],
    ['a root of the same name', [leafOf({}, issueRoot('Root', { key: keys.other }))], ['bad-signature']],
    [
      'an intermediate that was made again',
      [leaf, issueIntermediate('Intermediate', root, { key: keys.other })],
      ['bad-signature'],
    ],
  ];
  for (const [name, chain, kinds] of cases) {
    it(name, () => {
      const verdict = ask(chain);
      assert.equal(verdict.error, untrusted);
      assert.deepEqual(kindsOf(verdict), kinds);
      assert.equal(verdict.path.store, null);
    });
  }

  it('tells a private CA that was sent from one that was not', () => {
    const problemOf = (chain: Certificate[]) => ask(chain, { trusted: [] }).problems[0];
    const below = leafOf({}, nobody);
    const [sent, alone] = [problemOf([below, nobody]), problemOf([below])];
    assert.ok(sent?.kind === 'unknown-ca' && !sent.mayLackIntermediate);
    assert.ok(alone?.kind === 'unknown-ca' && alone.mayLackIntermediate);
  });

  it('sees where the missing intermediate can be had', () => {
    const hinted = leafOf({ with: [issuerAddress('http://ca.example/i.cer')] }, forgotten);
    const [problem] = ask([hinted], { trusted: [] }).problems;
    assert.ok(problem?.kind === 'missing-intermediate' && problem.fetchable);
  });

  it('ends at two CAs that issued each other', () => {
    const first = issueRoot('B', { key: keys.other });
    const a = issueIntermediate('A', first, { key: keys.intermediate });
    const b = issueIntermediate('B', a, { key: keys.other });
    const verdict = ask([leafOf({}, a), a, b]);
    assert.equal(verdict.error, untrusted);
    assert.deepEqual(namesOf(verdict), [host, 'A', 'B']);
  });

  it('says what else would be wrong, although Chromium itself looks no further', () => {
    const ca = issueIntermediate('CA', nobody, { key: keys.intermediate, notAfter: new Date(0) });
    assert.deepEqual(kindsOf(ask([leafOf({}, ca), ca])), ['missing-intermediate', 'expired']);
  });
});

describe('how long Chromium searches', () => {
  function chainOf(count: number): { chain: Certificate[]; own: Certificate } {
    const own = issueRoot('Deep root', { key: keys.root });
    const cas: Certificate[] = [];
    for (let level = 1; level <= count; level += 1) {
      const key = keyOf('P-256', `level ${level}`);
      cas.unshift(issueIntermediate(`Level ${level}`, cas[0] ?? own, { key }));
    }
    return { chain: [leafOf({}, cas[0] ?? own), ...cas], own };
  }

  it('follows 19 intermediates', () => {
    const { chain, own } = chainOf(19);
    assert.equal(ask(chain, { trusted: [own] }).error, null);
  });

  it('gives up at 20', () => {
    const { chain, own } = chainOf(20);
    const verdict = ask(chain, { trusted: [own] });
    assert.equal(verdict.error, untrusted);
    const [problem] = verdict.problems;
    assert.ok(problem?.kind === 'too-many-intermediates' && problem.count >= 19);
  });

  it('gives up in a thicket of CAs that all vouch for each other, although one of them leads to a root', () => {
    const day = 86_400_000;
    const twin = (age: number, issuer: Certificate) =>
      issueIntermediate('Twin', issuer, {
        key: keys.intermediate,
        notBefore: new Date(Date.now() - age * day),
      });
    const fakes = Array.from({ length: 25 }, (_, index) =>
      twin(1 + index, issueRoot('Nobody', { key: keys.other })),
    );
    const way = twin(50, root);
    const ours = leafOf({ without: ['authorityKeyIdentifier'] }, way);
    assert.equal(ask([ours, ...fakes, way]).error, untrusted);
    assert.equal(ask([ours, ...fakes.slice(0, 5), way]).error, null);
  });
});

describe('a server certificate that the user imported, in Chromium', () => {
  const cases: [string, Parameters<typeof leafOf>[0], error: string | null, kinds: string[]][] = [
    ['is a root only if it is a CA', {}, 'net::ERR_CERT_INVALID', ['untrusted-leaf-as-anchor']],
    [
      'is one where it is a CA and may sign',
      { with: [basicConstraints(true), keyUsage('digitalSignature', 'keyCertSign')] },
      null,
      [],
    ],
    ['is one where it says nothing of this', { extensions: [subjectAltName(dns(host))] }, null, []],
    [
      'must be one that the key usage lets sign',
      { with: [basicConstraints(true)] },
      'net::ERR_CERT_INVALID',
      ['untrusted-leaf-as-anchor'],
    ],
  ];
  for (const [name, deviation, error, kinds] of cases) {
    it(name, () => {
      const own = leafOf(deviation, null);
      const verdict = ask([own], { trusted: [own], protocol: 'TLSv1.2' });
      assert.equal(verdict.error, error);
      assert.deepEqual(kindsOf(verdict), kinds);
      assert.deepEqual(namesOf(verdict), [host]);
    });
  }

  it('serves as it is where the operating system trusts it, as on Windows and macOS', () => {
    const own = leafOf({}, null);
    assert.equal(ask([own], { trusted: [own], stores: ['system'], platform: 'win32' }).error, null);
    assert.equal(ask([own], { trusted: [own], stores: ['system'], platform: 'linux' }).error, untrusted);
    const expired = leafOf({ notAfter: new Date(0) }, null);
    assert.equal(
      ask([expired], { trusted: [expired], stores: ['system'], platform: 'darwin' }).error,
      'net::ERR_CERT_DATE_INVALID',
    );
  });
});

describe('chains that Chromium cannot even begin with', () => {
  it('no certificate, no Base64, and bytes that are no certificate end the handshake', () => {
    for (const chain of [[], [{ der: Buffer.alloc(0) }], [{ der: Buffer.from('no certificate') }]]) {
      const verdict = ask(chain);
      assert.equal(verdict.error, 'net::ERR_SSL_PROTOCOL_ERROR');
      assert.deepEqual(kindsOf(verdict), ['malformed']);
      assert.deepEqual(verdict.path, { entries: [], store: null });
    }
  });

  it('is shown the certificate although Chromium cannot read it', () => {
    const odd = leafOf({ with: [subjectAltName()] });
    const verdict = ask([odd, intermediate]);
    assert.deepEqual(namesOf(verdict), [host]);
    assert.equal(verdict.sent.length, 2);
    assert.equal(verdict.sent[0]?.subject.commonName, host);
    assert.deepEqual(namesOf(ask(below(intermediateOf()))), [host, 'Odd intermediate', 'Root']);
  });
});
