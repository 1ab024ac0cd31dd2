import assert from 'node:assert/strict';
import {
  type Certificate,
  commonName,
  daysFromNow,
  type Deviation,
  extendedKeyUsage,
  issueIntermediate,
  issueLeaf,
  keyOf,
  ocspAnswer,
  ocspFailure,
  type OcspOptions,
  ocspResponse,
} from '../../../../support/certificates';
import { ask, intermediate, keys, kindsOf, leafOf, root } from './support/ask';

const serial = Buffer.from([0x21, 0x07]);
const leaf = leafOf({ serial });
const revoked = 'net::ERR_CERT_REVOKED';

function response(options: OcspOptions = {}): Buffer {
  return ocspResponse(intermediate, serial, { status: 'revoked', ...options });
}

function responderOf(deviation: Deviation = {}, issuer: Certificate = intermediate): Certificate {
  return issueLeaf('Responder', issuer, {
    key: keyOf('P-256', 'responder'),
    with: [extendedKeyUsage('ocspSigning')],
    ...deviation,
  });
}

function by(signer: Certificate, options: OcspOptions = {}): Buffer {
  return response({ signer, certificates: [signer], ...options });
}

const other = issueIntermediate('Other', root, { key: keys.other });
const good: OcspOptions = { status: 'good' };

describe('a stapled OCSP response, in Chromium', () => {
  const cases: [name: string, staple: Buffer, isRevoked: boolean][] = [
    ['says "revoked"', response(), true],
    ['says "good"', response(good), false],
    ['says "unknown"', response({ status: 'unknown' }), false],
    ['has no answer', ocspFailure(3), false],
    ['is no response', Buffer.from('nothing'), false],
    ['is cut off', response().subarray(0, -1), false],
    ['has a byte behind it', Buffer.concat([response(), Buffer.from([0])]), false],
    [
      'is about another serial number',
      ocspResponse(intermediate, Buffer.from([1]), { status: 'revoked' }),
      false,
    ],
    [
      'is about another issuer',
      ocspResponse(other, serial, { status: 'revoked', signer: intermediate }),
      false,
    ],
    ['names its certificate by SHA-256', response({ digest: 'sha256' }), true],
    ['names its signer by the key', response({ responder: 'key' }), true],
    ['is spoilt', response({ spoilt: true }), false],
    ['is too old', response({ thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) }), false],
    ['is from tomorrow', response({ thisUpdate: daysFromNow(1), producedAt: daysFromNow(0) }), false],
    ['is older than the certificate', response({ producedAt: daysFromNow(-1000) }), false],
    [
      'has a worse answer before',
      response({ ...good, others: [ocspAnswer(intermediate, serial, { status: 'revoked' })] }),
      true,
    ],
    ['has a better answer before', response({ others: [ocspAnswer(intermediate, serial, good)] }), true],
    ['has a damaged answer before', response({ others: [Buffer.from([0x30, 0])] }), false],
    ['is signed by a stranger', response({ signer: other }), false],
    ['is signed by the root', response({ signer: root }), false],
    ['is signed by an appointed responder', by(responderOf()), true],
    ['is signed by one that is named by the key', by(responderOf(), { responder: 'key' }), true],
    ['is signed by one that is not brought along', response({ signer: responderOf() }), false],
    ['is signed by one that has expired', by(responderOf({ notAfter: daysFromNow(-1) })), true],
    ['is signed by one for any purpose', by(responderOf({ with: [extendedKeyUsage('any')] })), false],
    ['is signed by one without a purpose', by(responderOf({ extensions: [] })), false],
    ['is signed by one that another CA appointed', by(responderOf({}, other)), false],
    ['is signed by the certificate itself', by(leaf), false],
  ];
  for (const [name, staple, isRevoked] of cases) {
    it(`that ${name} ${isRevoked ? 'refuses the certificate' : 'does not matter'}`, () => {
      const verdict = ask([leaf, intermediate], { staple });
      assert.equal(verdict.error, isRevoked ? revoked : null);
      assert.deepEqual(kindsOf(verdict), isRevoked ? ['revoked'] : []);
    });
  }

  it('counts more than another name, but not on a path that is refused anyway', () => {
    const setting = { staple: response() };
    assert.equal(ask([leaf, intermediate], { ...setting, host: 'else.example' }).error, revoked);
    const expired = leafOf({ serial, notAfter: daysFromNow(-1) });
    assert.equal(ask([expired, intermediate], setting).error, 'net::ERR_CERT_DATE_INVALID');
    assert.equal(ask([leaf], setting).error, 'net::ERR_CERT_AUTHORITY_INVALID');
  });

  it('is of the issuer by its name and key only', () => {
    const again = issueIntermediate('Intermediate', root, {
      key: keys.intermediate,
      subject: commonName('Intermediate'),
      notBefore: new Date(),
    });
    assert.equal(ask([leaf, again, intermediate], { staple: response() }).error, revoked);
  });
});
