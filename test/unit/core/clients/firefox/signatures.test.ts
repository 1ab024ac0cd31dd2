import {
  bits,
  type Certificate,
  compressedSpki,
  type Deviation,
  ecdsa,
  explicitSpki,
  issueRoot,
  type KeyKind,
  keyOf,
  nothing,
  offCurveSpki,
  pkcs1,
  pss,
  rsaSpki,
  unknownAlgorithm,
} from '../../../../support/certificates';
import { keys, leafOf } from './support/ask';
import { type Case, check, fromRoot, odd } from './support/cases';

const disabled = 'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED';
const weak = 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE';

let signers = 0;

/** A leaf by an imported root of its own whose key is of some kind. */
function signed(
  name: string,
  kind: KeyKind,
  algorithm: Deviation['algorithm'] | null = null,
  error: string | null = null,
  problem?: string,
  deviation: Deviation = {},
): Case {
  signers += 1;
  const own = issueRoot(`Signing root ${signers}`, { key: keyOf(kind, 'signing') });
  const leaf = leafOf({ ...deviation, ...(algorithm ? { algorithm } : {}) }, own);
  return [name, [leaf], error, problem, { trusted: [own] }];
}

describe('algorithms of signatures in Firefox', () => {
  check([
    signed('RSA with SHA-512', 'rsa-2048', pkcs1('sha512')),
    signed('RSA without parameters', 'rsa-2048', pkcs1('sha256', null)),
    signed('RSASSA-PSS', 'rsa-2048', pss('sha384')),
    signed('ECDSA with P-521', 'P-521', ecdsa('sha512')),
    signed('SHA-1 with RSA', 'rsa-2048', pkcs1('sha1'), disabled, 'weak-signature'),
    signed('SHA-1 with ECDSA', 'P-256', ecdsa('sha1'), disabled, 'weak-signature'),
    signed('MD5', 'rsa-2048', pkcs1('md5'), disabled, 'weak-signature'),
    signed('SHA-224', 'rsa-2048', pkcs1('sha224'), disabled, 'unsupported-signature'),
    signed(
      'RSASSA-PSS with a short salt',
      'rsa-2048',
      pss('sha256', { salt: 20 }),
      disabled,
      'unsupported-signature',
    ),
    signed(
      'RSASSA-PSS with two digests',
      'rsa-2048',
      pss('sha256', { maskHash: 'sha384' }),
      disabled,
      'unsupported-signature',
    ),
    signed('RSASSA-PSS with SHA-1', 'rsa-2048', pss('sha1'), disabled, 'unsupported-signature'),
    signed('ECDSA with parameters', 'P-256', ecdsa('sha256', nothing)),
    ['Ed25519', odd({ key: keyOf('ed25519', 'keyed') }), 'SEC_ERROR_UNSUPPORTED_KEYALG', 'unsupported-key'],
    signed('an unknown algorithm', 'P-256', unknownAlgorithm, disabled, 'unsupported-signature'),
    signed('RSA in two encodings', 'rsa-2048', pkcs1('sha256'), null, undefined, {
      outerAlgorithm: pkcs1('sha256', null).id,
    }),
    ['SHA-1 on the intermediate', odd({ algorithm: ecdsa('sha1') }), disabled, 'weak-signature'],
    fromRoot('SHA-1 on the root', { algorithm: ecdsa('sha1') }, null),
  ]);
});

describe('signatures in Firefox', () => {
  const spoilt: Deviation = { rewriteSignature: (signature) => flipped(signature) };
  check([
    ['one that is spoilt', odd({}, spoilt), 'SEC_ERROR_BAD_SIGNATURE', 'bad-signature'],
    ['one that is spoilt, on a CA', odd(spoilt), 'SEC_ERROR_BAD_SIGNATURE', 'bad-signature'],
    [
      'an empty one',
      odd({}, { rewriteSignature: () => bits(Buffer.alloc(0)) }),
      'SEC_ERROR_BAD_SIGNATURE',
      'bad-signature',
    ],
    fromRoot('one that is spoilt, on the root', spoilt, null),
    signed('an empty one by RSA', 'rsa-2048', null, 'SEC_ERROR_INVALID_ARGS', 'bad-signature', {
      rewriteSignature: () => bits(Buffer.alloc(0)),
    }),
    [
      'one by another kind of key',
      [leafOf({}, namesake('P-256'))],
      'SEC_ERROR_INVALID_KEY',
      'bad-signature',
      { trusted: [namesake('rsa-2048')] },
    ],
    [
      'one by another kind of key, and longer than that one makes',
      [leafOf({}, namesake('P-521'))],
      'SEC_ERROR_BAD_SIGNATURE',
      'bad-signature',
      { trusted: [namesake('rsa-1024')] },
    ],
  ]);
});

describe('keys in Firefox', () => {
  const keyed = (kind: KeyKind): Deviation => ({ key: keyOf(kind, 'keyed') });
  const rsa = keyOf('rsa-2048', 'keyed');
  check([
    ['RSA of 1024 bits', odd({}, keyed('rsa-1024')), null],
    ['RSA of 1024 bits on a CA', odd(keyed('rsa-1024')), null],
    ['RSA of 512 bits on a CA', odd(keyed('rsa-512')), weak, 'weak-key'],
    ['P-384 and P-521', odd(keyed('P-384'), keyed('P-521')), null],
    ['RSA with the exponent 3', odd({}, keyed('rsa-exponent-3')), null],
    [
      'a curve that is written out, on a CA',
      odd({ publicKey: explicitSpki(keys.intermediate.publicKey) }),
      'SEC_ERROR_BAD_DER',
      'malformed',
    ],
    [
      'a compressed point on a CA',
      odd({ publicKey: compressedSpki(keys.intermediate.publicKey) }),
      'SEC_ERROR_UNSUPPORTED_EC_POINT_FORM',
      'unsupported-key',
    ],
    ['secp256k1 on a CA', odd(keyed('secp256k1')), 'SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE', 'unsupported-key'],
    ['Ed25519 on a CA', odd(keyed('ed25519')), 'SEC_ERROR_UNSUPPORTED_KEYALG', 'unsupported-key'],
    ['RSA by its PSS name on a CA', odd(keyed('rsa-pss')), 'SEC_ERROR_UNSUPPORTED_KEYALG', 'unsupported-key'],
    [
      'a point beside the curve',
      odd({}, { publicKey: offCurveSpki(keys.leaf.publicKey) }),
      'SEC_ERROR_BAD_SIGNATURE',
      'malformed',
    ],
    [
      'a point beside the curve, on a CA',
      odd({ publicKey: offCurveSpki(keys.intermediate.publicKey) }),
      'NS_ERROR_FAILURE',
      'bad-signature',
    ],
    [
      'the exponent 1 on a CA',
      odd({ key: rsa, publicKey: rsaSpki(rsa.publicKey, 1n) }),
      'NS_ERROR_FAILURE',
      'bad-signature',
    ],
    [
      'RSA without parameters',
      odd({}, { key: rsa, publicKey: rsaSpki(rsa.publicKey, 65537n, null) }),
      'SEC_ERROR_BAD_DER',
      'malformed',
    ],
  ]);
});

/** A root whose name others have, too, with other keys. */
function namesake(kind: KeyKind): Certificate {
  return issueRoot('Namesake', { key: keyOf(kind, 'namesake') });
}

function flipped(signature: Buffer): Buffer {
  const changed = Buffer.from(signature);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  return changed;
}
