import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import {
  bits,
  compressedSpki,
  explicitSpki,
  issueIntermediate,
  issueRoot,
  keyOf,
  octets,
  offCurveSpki,
  oid,
  sequence,
  spki,
  tag,
  tlv,
} from '../../../../support/certificates';
import { ask, intermediate, keys, leafOf, root } from './support/ask';
import { below, bytes, type Case, check, odd } from './support/cases';

const noKey = 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
const weak = 'SSL_ERROR_WEAK_SERVER_CERT_KEY';

describe('a serial number that was given twice, in Firefox', () => {
  const serial = bytes(0x11, 0x22);
  const own = issueRoot('Root with a number', { key: keys.root, serial });
  const ca = issueIntermediate('CA', own, { key: keys.intermediate, serial });
  const sound = issueIntermediate('CA', own, { key: keys.intermediate });
  check([
    [
      'to the root and the server',
      [leafOf({ serial }, own)],
      'SEC_ERROR_REUSED_ISSUER_AND_SERIAL',
      'serial-reused',
      { trusted: [own] },
    ],
    ['to the root and an intermediate', below(ca), 'NS_ERROR_FAILURE', 'serial-reused', { trusted: [own] }],
    ['by two CAs', [leafOf({ serial }, sound), sound], null, undefined, { trusted: [own] }],
  ]);
});

describe("the server's key in Firefox", () => {
  const keyed = (kind: Parameters<typeof keyOf>[0]) => odd({}, { key: keyOf(kind, 'keyed') });
  const written = (publicKey: Buffer) => odd({}, { publicKey });
  check([
    [
      'secp224r1',
      written(spki(generateKeyPairSync('ec', { namedCurve: 'secp224r1' }).publicKey)),
      weak,
      'unsupported-key',
    ],
    ['RSA of 512 bits', keyed('rsa-512'), 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE', 'weak-key'],
    ['a curve that is written out', written(explicitSpki(keys.leaf.publicKey)), noKey, 'unsupported-key'],
    [
      'a compressed point',
      written(compressedSpki(keys.leaf.publicKey)),
      'SEC_ERROR_UNSUPPORTED_EC_POINT_FORM',
      'unsupported-key',
    ],
    [
      'without a curve, and another kind than the suite',
      written(sequence(sequence(oid('1.2.840.10045.2.1')), bits(Buffer.alloc(65, 4)))),
      'SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM',
      'unsupported-key',
      { protocol: 'TLSv1.2', cipher: 'ECDHE-RSA-AES128-GCM-SHA256' },
    ],
    ['secp256k1', keyed('secp256k1'), 'SEC_ERROR_BAD_SIGNATURE', 'unsupported-key'],
    [
      'no point of the curve',
      written(offCurveSpki(keys.leaf.publicKey)),
      'SEC_ERROR_BAD_SIGNATURE',
      'malformed',
    ],
  ]);
});

describe('keys that Firefox has no suite for, so that no handshake comes to them', () => {
  for (const kind of ['ed25519', 'secp256k1'] as const) {
    it(`names ${kind} all the same, as in a file`, () => {
      const verdict = ask(odd({}, { key: keyOf(kind, 'keyed') }), { protocol: null });
      assert.notEqual(verdict.error, null);
      assert.equal(verdict.problems[0]?.kind, 'unsupported-key');
    });
  }
});

describe('bytes that only NSS refuses', () => {
  const library = 'SEC_ERROR_LIBRARY_FAILURE';
  const rows: Case[] = [
    ['a key identifier without a key', [leafOf({ issuerUniqueId: Buffer.alloc(0) }), intermediate], null],
    ['a subject that is a set', [leafOf({ subject: tlv(tag.set) }), intermediate], library, 'malformed'],
    [
      'a signature that is no BIT STRING',
      [leafOf({ rewriteSignature: () => octets(bytes(1)) }), intermediate],
      library,
      'malformed',
    ],
    ['no certificate behind a sound one', [leafOf(), intermediate, { ...root, der: Buffer.from('x') }], null],
  ];
  check(rows);
});
