import assert from 'node:assert/strict';
import {
  certificatePolicies,
  type Extension,
  inhibitAnyPolicy,
  issueIntermediate,
  policyConstraints,
  policyMapping,
} from '../../../../support/certificates';
import { ask, intermediateOf, keys, kindsOf, leafOf } from './support/ask';
import { check, fromRoot, invalid, odd } from './support/cases';

describe('policies in Chromium', () => {
  const explicit = policyConstraints({ requireExplicit: 0 });
  const policy = (ca: Extension[], leaf: Extension[]) => odd({ with: ca }, { with: leaf });
  const bad = [invalid, 'policy'] as const;
  check([
    ['none where none is demanded', policy([certificatePolicies('first')], []), null],
    ['none where one is demanded', policy([explicit, certificatePolicies('first')], []), ...bad],
    [
      'the same on both',
      policy([explicit, certificatePolicies('first')], [certificatePolicies('first')]),
      null,
    ],
    [
      'another one',
      policy([explicit, certificatePolicies('first')], [certificatePolicies('second')]),
      ...bad,
    ],
    ['any on the CA', policy([explicit, certificatePolicies('any')], [certificatePolicies('second')]), null],
    ['any on the leaf', policy([explicit, certificatePolicies('first')], [certificatePolicies('any')]), null],
    [
      'any on the leaf, inhibited',
      policy([explicit, certificatePolicies('first'), inhibitAnyPolicy(0)], [certificatePolicies('any')]),
      ...bad,
    ],
    [
      'mapped',
      policy(
        [explicit, certificatePolicies('first'), policyMapping('first', 'second')],
        [certificatePolicies('second')],
      ),
      null,
    ],
    [
      'mapped away',
      policy(
        [explicit, certificatePolicies('first'), policyMapping('first', 'second')],
        [certificatePolicies('first')],
      ),
      ...bad,
    ],
    [
      'mapped below any',
      policy(
        [explicit, certificatePolicies('any'), policyMapping('first', 'second')],
        [certificatePolicies('second')],
      ),
      null,
    ],
    ['mapped to any', policy([certificatePolicies('first'), policyMapping('first', 'any')], []), ...bad],
    ['demanded by the leaf itself', policy([], [explicit]), ...bad],
    ['demanded later than the path is long', policy([policyConstraints({ requireExplicit: 1 })], []), ...bad],
    ['demanded two certificates later', policy([policyConstraints({ requireExplicit: 2 })], []), null],
    fromRoot('demanded by a root', { with: [explicit] }, ...bad),
    fromRoot('of a root', { with: [explicit, certificatePolicies('first')] }, ...bad, {
      with: [certificatePolicies('second')],
    }),
  ]);

  it('mappings count no more where a CA above inhibits them', () => {
    const top = intermediateOf({
      with: [certificatePolicies('any'), policyConstraints({ requireExplicit: 0, inhibitMapping: 0 })],
    });
    const mapping = issueIntermediate('Mapping', top, {
      key: keys.other,
      with: [certificatePolicies('first'), policyMapping('first', 'second')],
    });
    const leaf = leafOf({ with: [certificatePolicies('second')] }, mapping);
    assert.deepEqual(kindsOf(ask([leaf, mapping, top])), ['policy']);
  });
});
