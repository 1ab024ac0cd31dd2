import assert from 'node:assert/strict';
import { examineTrust } from '../../../../src/probes/trust/trust';
import { certificateNames } from '../../../../src/probes/trust/certificateNames';
import { certificatesInStaple, isStapleSignedBy } from '../../../../src/probes/trust/staple';
import {
  type Certificate,
  extendedKeyUsage,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  keyOf,
  ocspFailure,
  ocspResponse,
} from '../../../support/certificates';

const serial = Buffer.from([0x21, 0x07]);
const root = issueRoot('Root');
const issuer = issueIntermediate('Issuer', root);
const leaf = issueLeaf('broker.example', issuer, { serial });
const responder = issueLeaf('Responder', issuer, {
  key: keyOf('P-256', 'responder'),
  with: [extendedKeyUsage('ocspSigning')],
});

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}

function examine(staple: Buffer | undefined, stored: Certificate[] = [root]) {
  return examineTrust(
    [leaf, issuer].map(({ der }) => base64(der)),
    stored.flatMap(({ der }) => {
      const names = certificateNames(der);
      return names === null ? [] : [{ store: 'named' as const, der, names }];
    }),
    stored.length,
    [],
    staple === undefined ? undefined : base64(staple),
  );
}

/** Indices of those whose keys made the signature: the chain has 0 and 1, the anchor 2, the response the rest. */
function signersOf(staple: Buffer): number[] {
  const { signers = [] } = examine(staple).staple ?? {};
  return signers.filter(({ valid }) => valid).map(({ certificate }) => certificate);
}

describe('the signature of a stapled OCSP response', () => {
  it('is asked for only where a response was stapled', () => {
    assert.equal(examine(undefined).staple, undefined);
  });

  it('is made by the issuer, which its namesake among the anchors did not', () => {
    const namesake = issueRoot('Issuer', { key: keyOf('rsa-2048', 'namesake') });
    const response = ocspResponse(issuer, serial);
    const { staple } = examine(response, [namesake]);
    assert.deepEqual(staple, {
      response: base64(response),
      signers: [
        { certificate: 1, valid: true },
        { certificate: 2, valid: false },
      ],
    });
  });

  it('is made by a responder whose certificate is brought along, and that has an issuer itself', () => {
    const response = ocspResponse(issuer, serial, { signer: responder, certificates: [responder] });
    assert.deepEqual(signersOf(response), [3]);
    const { signatures } = examine(response);
    assert.deepEqual(
      signatures.filter(({ certificate }) => certificate === 3),
      [{ certificate: 3, issuer: 1, valid: true }],
    );
  });

  it('is made by nobody who could, where another signs', () => {
    assert.deepEqual(signersOf(ocspResponse(issuer, serial, { signer: root })), []);
  });

  it('is wrong where the bytes are others', () => {
    assert.deepEqual(signersOf(ocspResponse(issuer, serial, { spoilt: true })), []);
  });

  it('is not found in a response that has none, or is no response', () => {
    for (const bytes of [ocspFailure(3), Buffer.from('garbage'), Buffer.alloc(0)])
      assert.deepEqual(signersOf(bytes), []);
  });

  it('is looked for in every place of the bytes without a fault', () => {
    const response = ocspResponse(issuer, serial, { signer: responder, certificates: [responder] });
    for (let length = 0; length < response.length; length += 7) {
      const cut = base64(response.subarray(0, length));
      assert.deepEqual(certificatesInStaple(cut), []);
      assert.equal(isStapleSignedBy(cut, responder.der), false);
    }
  });
});
