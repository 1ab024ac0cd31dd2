import assert from 'node:assert/strict';
import {
  daysFromNow,
  type Deviation,
  extendedKeyUsage,
  extensionId,
  integer,
  issueLeaf,
  mustStaple,
  nothing,
  ocspAnswer,
  ocspFailure,
  type OcspOptions,
  ocspResponse,
  oid,
  sequence,
  uri,
} from '../../../../support/certificates';
import { ask, intermediate, keys, kindsOf, leafOf, nobody } from './support/ask';
import { type Case, check, having, odd, raw } from './support/cases';

const missing = 'MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING';
const malformed = 'SEC_ERROR_OCSP_MALFORMED_RESPONSE';
const notAppointed = 'SEC_ERROR_OCSP_INVALID_SIGNING_CERT';

let serials = 0;

/** Firefox remembers answers by the serial number. */
function newSerial(): Buffer {
  serials += 1;
  return Buffer.from([0x21, 0x08, serials]);
}

function stapled(
  name: string,
  error: string | null,
  staple: (serial: Buffer) => Buffer,
  deviation: Deviation = {},
): Case {
  const serial = newSerial();
  const chain = [leafOf({ serial, ...deviation }), intermediate];
  const kind = error === 'SEC_ERROR_REVOKED_CERTIFICATE' ? 'revoked' : 'bad-staple';
  return [name, chain, error, error === null ? undefined : kind, { staple: staple(serial) }];
}

const answering = (name: string, error: string | null, options: OcspOptions, deviation: Deviation = {}) =>
  stapled(name, error, (serial) => ocspResponse(intermediate, serial, options), deviation);

describe('a certificate that demands a stapled response, in Firefox', () => {
  const features = (...values: Buffer[]) => having(raw(extensionId.tlsFeature, sequence(...values)));
  const staple = ocspResponse(intermediate, Buffer.from([1]));
  check([
    ['gets none', odd({}, having(mustStaple())), missing, 'must-staple'],
    ['demands something unknown', odd({}, features(integer(17))), missing, 'must-staple'],
    ['demands it of what it issues, which does not', odd(having(mustStaple())), missing, 'must-staple'],
    ['demands nothing', odd({}, features()), 'SEC_ERROR_BAD_DER', 'malformed'],
    answering('gets a good one', null, {}, having(mustStaple())),
  ]);

  it('is not judged where nobody knows whether there was one', () => {
    assert.equal(
      ask([leafOf({ serial: Buffer.from([1]), ...having(mustStaple()) }), intermediate], { staple }).error,
      null,
    );
  });
});

describe('a stapled response in Firefox', () => {
  const responder = (deviation: Deviation = {}) =>
    issueLeaf('Responder', intermediate, {
      key: keys.other,
      with: [extendedKeyUsage('ocspSigning')],
      ...deviation,
    });
  const appointed = responder();
  const byResponder = (name: string, error: string | null, signer = appointed, options: OcspOptions = {}) =>
    answering(name, error, { signer, certificates: [signer], ...options });
  const old = { thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) };
  const asked = having(
    raw(
      extensionId.authorityInfoAccess,
      sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), uri('http://127.0.0.1:1/'))),
    ),
  );
  check([
    answering('good', null, {}),
    answering('good, by SHA-256', null, { digest: 'sha256' }),
    answering('good, by the key of the issuer', null, { responder: 'key' }),
    answering('revoked', 'SEC_ERROR_REVOKED_CERTIFICATE', { status: 'revoked' }),
    answering('unknown', 'SEC_ERROR_OCSP_UNKNOWN_CERT', { status: 'unknown' }),
    answering('old', 'SEC_ERROR_OCSP_OLD_RESPONSE', old),
    answering(
      'old, where Firefox can ask by itself, and gets no answer',
      'SEC_ERROR_OCSP_OLD_RESPONSE',
      old,
      asked,
    ),
    answering('old, of a certificate that lives short', null, old, { notAfter: daysFromNow(5) }),
    answering(
      'revoked, where Firefox can ask by itself',
      'SEC_ERROR_REVOKED_CERTIFICATE',
      { status: 'revoked' },
      asked,
    ),
    answering('of a day ago, valid until then', null, {
      thisUpdate: daysFromNow(-3),
      nextUpdate: daysFromNow(-0.5),
    }),
    answering('valid for long', 'SEC_ERROR_OCSP_OLD_RESPONSE', {
      thisUpdate: daysFromNow(-12),
      nextUpdate: daysFromNow(30),
    }),
    answering('of the future', 'SEC_ERROR_OCSP_FUTURE_RESPONSE', { thisUpdate: daysFromNow(2) }),
    answering('valid until before it was made', malformed, {
      thisUpdate: daysFromNow(-1),
      nextUpdate: daysFromNow(-2),
    }),
    answering('signed wrongly', 'SEC_ERROR_OCSP_BAD_SIGNATURE', { spoilt: true }),
    answering('signed by another CA', notAppointed, { signer: nobody }),
    stapled('of another certificate', 'MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING', () =>
      ocspResponse(intermediate, Buffer.from([2])),
    ),
    stapled('of two certificates', null, (serial) =>
      ocspResponse(intermediate, serial, {
        others: [ocspAnswer(intermediate, Buffer.from([2]), { status: 'revoked' })],
      }),
    ),
    stapled('good and revoked', 'SEC_ERROR_REVOKED_CERTIFICATE', (serial) =>
      ocspResponse(intermediate, serial, {
        others: [ocspAnswer(intermediate, serial, { status: 'revoked' })],
      }),
    ),
    stapled('no bytes that are one', malformed, () => Buffer.from('garbage')),
    stapled('more bytes than one', malformed, (serial) =>
      Buffer.concat([ocspResponse(intermediate, serial), nothing]),
    ),
    ...(
      [
        [1, 'SEC_ERROR_OCSP_MALFORMED_REQUEST'],
        [2, 'SEC_ERROR_OCSP_SERVER_ERROR'],
        [3, 'SEC_ERROR_OCSP_TRY_SERVER_LATER'],
        [4, 'SEC_ERROR_OCSP_UNKNOWN_RESPONSE_STATUS'],
        [5, 'SEC_ERROR_OCSP_REQUEST_NEEDS_SIG'],
        [6, 'SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST'],
      ] as const
    ).map(([status, error]) => stapled(`status ${status}`, error, () => ocspFailure(status))),
    byResponder('by an appointed responder', null),
    byResponder('by an appointed responder, by its key', null, appointed, { responder: 'key' }),
    byResponder('by an appointed responder, signed wrongly', 'SEC_ERROR_OCSP_BAD_SIGNATURE', appointed, {
      spoilt: true,
    }),
    byResponder('by a responder that nobody appointed', notAppointed, responder({ with: [] })),
    byResponder(
      'by a responder that has expired',
      notAppointed,
      responder({ notBefore: daysFromNow(-9), notAfter: daysFromNow(-2) }),
    ),
    byResponder(
      'by a responder of another CA',
      notAppointed,
      issueLeaf('Responder', nobody, { key: keys.other, with: [extendedKeyUsage('ocspSigning')] }),
    ),
    byResponder(
      'by a responder whose certificate is signed by another',
      notAppointed,
      issueLeaf(
        'Responder',
        { subject: intermediate.subject, key: keys.leaf },
        { key: keys.other, with: [extendedKeyUsage('ocspSigning')] },
      ),
    ),
    answering('by an appointed responder that is not brought', notAppointed, { signer: appointed }),
  ]);

  it('is not asked of an expired certificate, but named', () => {
    const serial = newSerial();
    const leaf = leafOf({ serial, notBefore: daysFromNow(-9), notAfter: daysFromNow(-2) });
    const verdict = ask([leaf, intermediate], {
      staple: ocspResponse(intermediate, serial, { status: 'revoked' }),
    });
    assert.equal(verdict.error, 'SEC_ERROR_EXPIRED_CERTIFICATE');
    assert.deepEqual(kindsOf(verdict), ['expired', 'revoked']);
  });

  it('says what is wrong with it', () => {
    const reasonOf = (status: number | OcspOptions): string | undefined => {
      const serial = newSerial();
      const staple =
        typeof status === 'number' ? ocspFailure(status) : ocspResponse(intermediate, serial, status);
      const [problem] = ask([leafOf({ serial }), intermediate], { staple }).problems;
      return problem?.kind === 'bad-staple' ? problem.reason : problem?.kind;
    };
    assert.equal(reasonOf({ status: 'revoked' }), 'revoked');
    assert.equal(reasonOf({ status: 'unknown' }), 'unknown');
    assert.equal(reasonOf(old), 'old');
    assert.equal(reasonOf(3), 'unusable');
  });
});
