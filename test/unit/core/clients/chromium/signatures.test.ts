import {
  bits,
  constructed,
  type Deviation,
  ecdsa,
  ed25519,
  integer,
  issueRoot,
  type KeyKind,
  keyOf,
  nothing,
  oid,
  pkcs1,
  pss,
  sequence,
  unknownAlgorithm,
} from '../../../../support/certificates';
import { leafOf } from './support/ask';
import { type Case, check, fromRoot, invalid, odd } from './support/cases';

const sha3 = sequence(oid('2.16.840.1.101.3.4.2.8'));
const sha3Parameters = sequence(
  constructed(0, sha3),
  constructed(1, sequence(oid('1.2.840.113549.1.1.8'), sha3)),
  constructed(2, integer(32)),
);

describe('signatures and keys in Chromium', () => {
  const signed = (
    name: string,
    kind: KeyKind,
    algorithm: Deviation['algorithm'] | null,
    error: string | null = null,
    problem?: string,
    deviation: Deviation = {},
  ): Case => {
    const own = issueRoot('Signing root', { key: keyOf(kind, 'signing') });
    const leaf = leafOf({ ...deviation, ...(algorithm ? { algorithm } : {}) }, own);
    return [name, [leaf], error, problem, [own]];
  };
  const taken = (name: string, kind: KeyKind, algorithm: Deviation['algorithm'] | null = null): Case =>
    signed(name, kind, algorithm);
  const refused = (name: string, kind: KeyKind, algorithm: Deviation['algorithm'], problem: string): Case =>
    signed(name, kind, algorithm, invalid, problem);
  const keyed = (kind: KeyKind): Deviation => ({ key: keyOf(kind, 'keyed') });
  check([
    taken('RSA with SHA-512', 'rsa-2048', pkcs1('sha512')),
    taken('RSA without parameters', 'rsa-2048', pkcs1('sha256', null)),
    taken('RSASSA-PSS', 'rsa-2048', pss('sha384')),
    taken('ECDSA with P-521', 'P-521', ecdsa('sha512')),
    taken('RSA of 1024 bits', 'rsa-1024'),
    refused('SHA-1 with RSA', 'rsa-2048', pkcs1('sha1'), 'weak-signature'),
    refused('SHA-1 with ECDSA', 'P-256', ecdsa('sha1'), 'weak-signature'),
    refused('MD5', 'rsa-2048', pkcs1('md5'), 'weak-signature'),
    refused('SHA-224', 'rsa-2048', pkcs1('sha224'), 'unsupported-signature'),
    refused('RSASSA-PSS with a short salt', 'rsa-2048', pss('sha256', { salt: 20 }), 'unsupported-signature'),
    refused(
      'RSASSA-PSS with two digests',
      'rsa-2048',
      pss('sha256', { maskHash: 'sha384' }),
      'unsupported-signature',
    ),
    refused('RSASSA-PSS with SHA-1', 'rsa-2048', pss('sha1'), 'unsupported-signature'),
    signed(
      'RSASSA-PSS with SHA-3',
      'rsa-2048',
      pss('sha256', { parameters: sha3Parameters }),
      'net::ERR_SSL_PROTOCOL_ERROR',
      'unsupported-signature',
    ),
    refused('ECDSA with parameters', 'P-256', ecdsa('sha256', nothing), 'unsupported-signature'),
    refused('Ed25519', 'ed25519', ed25519, 'unsupported-signature'),
    refused('an unknown algorithm', 'P-256', unknownAlgorithm, 'unsupported-signature'),
    ['SHA-1 on the intermediate', odd({ algorithm: ecdsa('sha1') }), invalid, 'weak-signature'],
    fromRoot('SHA-1 on the root', { algorithm: ecdsa('sha1') }, null),
    signed('RSA in two encodings', 'rsa-2048', pkcs1('sha256'), null, undefined, {
      outerAlgorithm: pkcs1('sha256', null).id,
    }),
    ['two algorithms', odd({}, { outerAlgorithm: ecdsa('sha384').id }), invalid, 'signature-mismatch'],
    [
      'ECDSA in two encodings',
      odd({}, { outerAlgorithm: ecdsa('sha256', nothing).id }),
      invalid,
      'unsupported-signature',
    ],
    ['RSA of 512 bits on a CA', odd(keyed('rsa-512')), 'net::ERR_CERT_WEAK_KEY', 'weak-key'],
    ['secp256k1 on a CA', odd(keyed('secp256k1')), invalid, 'unsupported-key'],
    ['Ed25519 on a CA', odd(keyed('ed25519')), invalid, 'unsupported-signature'],
    [
      'unused bits in a signature',
      odd({}, { rewriteSignature: (value) => bits(value.subarray(3, -1)) }),
      'net::ERR_CERT_AUTHORITY_INVALID',
      'bad-signature',
    ],
  ]);
});
