import assert from 'node:assert/strict';
import { rootCertificates } from 'node:tls';
import { certificatesInPem } from '../../../../src/core/certificate/pem';
import { orderChain } from '../../../../src/core/file/order';
import { createKey, issue } from '../../../support/issueCertificate';

const key = createKey('p256');
const root = issue({ name: 'Root', key, issuer: null, ca: true });
const intermediate = issue({ name: 'Intermediate', key, issuer: root, ca: true });
const leaf = issue({ name: 'broker.example', key, issuer: intermediate });
const other = issue({ name: 'other.example', key, issuer: null });
const namesake = issue({ name: 'localhost', key, issuer: null, ca: true });
const ofNamesake = issue({ name: 'localhost', key, issuer: namesake });

const cases: [what: string, given: { der: string }[], expected: { der: string }[], wasFirst: boolean][] = [
  ['one certificate', [leaf], [leaf], true],
  ['a chain', [leaf, intermediate, root], [leaf, intermediate, root], true],
  ['a chain upside down', [root, intermediate, leaf], [leaf, intermediate, root], false],
  ['a chain with its root in between', [leaf, root, intermediate], [leaf, intermediate, root], true],
  ['a leaf without its issuer', [root, leaf], [leaf, root], false],
  ['two servers: the first', [other, leaf, intermediate], [other, leaf, intermediate], true],
  ['authorities alone: the last of the path', [root, intermediate], [intermediate, root], false],
  ['an authority of the same name', [namesake, ofNamesake], [ofNamesake, namesake], false],
];

describe('orderChain', () => {
  for (const [what, given, expected, wasFirst] of cases) {
    it(`puts the server's own first: ${what}`, () => {
      const names = new Map(
        [root, intermediate, leaf, other, namesake, ofNamesake].map(({ der, name }) => [der, name]),
      );
      const { chain, wasLeafFirst } = orderChain(given.map(({ der }) => der));
      assert.deepEqual(
        chain.map((der) => names.get(der)),
        expected.map(({ der }) => names.get(der)),
      );
      assert.deepEqual(
        chain,
        expected.map(({ der }) => der),
      );
      assert.equal(wasLeafFirst, wasFirst);
    });
  }

  it('keeps the path where there are more certificates than a server sends', () => {
    const many = rootCertificates.slice(0, 60).flatMap(certificatesInPem);
    const { chain } = orderChain([root.der, ...many, intermediate.der, leaf.der]);
    assert.equal(chain.length, 32);
    assert.deepEqual(chain.slice(0, 3), [leaf.der, intermediate.der, root.der]);
  });
});
