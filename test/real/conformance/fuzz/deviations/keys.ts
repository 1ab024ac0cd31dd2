import {
  bits,
  compressedSpki,
  explicitSpki,
  integer,
  type KeyKind,
  negativeRsaSpki,
  nothing,
  offCurveSpki,
  oid,
  rsaSpki,
  sequence,
  spki,
  tlv,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { type Draft, drawMember, type Member, placeOf } from '../draft';
import { type ExoticKind, keyAndAlgorithm } from '../exoticKeys';
import type { DeviationKind } from './kind';

const kinds: NonEmpty<KeyKind | ExoticKind> = [
  'rsa-512',
  'rsa-768',
  'rsa-1016',
  'rsa-1023',
  'rsa-1024',
  'rsa-1025',
  'rsa-2047',
  'rsa-4096',
  'rsa-exponent-3',
  'rsa-pss',
  'rsa-pss',
  'ed25519',
  'ed25519',
  'ed448',
  'P-521',
  'secp256k1',
  'pss-for-sha256',
  'dsa',
  'brainpoolP256r1',
  'secp224r1',
  'prime192v1',
];

/** A key of another kind; what it signs is signed soundly. */
export const otherKey: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const kind = chance.pick(kinds);
  setKey(draft, member, kind);
  return `key of ${placeOf(draft, member)}: ${kind}`;
};

function setKey(draft: Draft, member: Member, kind: KeyKind | ExoticKind): void {
  const { key, algorithm } = keyAndAlgorithm(kind, member.role);
  const index = draft.members.indexOf(member);
  member.deviation.key = key;
  // A root signs itself, too.
  for (const below of draft.members.slice(index === 0 ? 0 : index + 1, index + 2))
    below.deviation.algorithm = algorithm;
}

const writings: Record<'rsa' | 'ec', NonEmpty<(member: Member) => Buffer>> = {
  rsa: [
    ({ deviation }) => rsaSpki(deviation.key.publicKey, 65537n, null),
    ({ deviation }) => rsaSpki(deviation.key.publicKey, 65537n, integer(1)),
    ({ deviation }) => rsaSpki(deviation.key.publicKey, 1n),
    ({ deviation }) => rsaSpki(deviation.key.publicKey, 4n),
    ({ deviation }) => rsaSpki(deviation.key.publicKey, 0n),
    ({ deviation }) => rsaSpki(deviation.key.publicKey, -3n),
    ({ deviation }) => rsaSpki(deviation.key.publicKey, 2n ** 33n + 1n),
    ({ deviation }) => negativeRsaSpki(deviation.key.publicKey),
    ({ deviation }) => withAlgorithm(spki(deviation.key.publicKey), sequence(oid('2.5.8.1.1'), nothing)),
    ({ deviation }) =>
      withAlgorithm(spki(deviation.key.publicKey), sequence(oid('1.3.6.1.4.1.55555.9'), nothing)),
    () => sequence(sequence(oid('1.2.840.113549.1.1.1'), nothing), bits(Buffer.from([0x30, 0]))),
  ],
  ec: [
    ({ deviation }) => compressedSpki(deviation.key.publicKey),
    ({ deviation }) => explicitSpki(deviation.key.publicKey),
    ({ deviation }) => offCurveSpki(deviation.key.publicKey),
    ({ deviation }) => withAlgorithm(spki(deviation.key.publicKey), sequence(oid('1.2.840.10045.2.1'))),
    ({ deviation }) =>
      withAlgorithm(spki(deviation.key.publicKey), sequence(oid('1.2.840.10045.2.1'), oid('1.3.132.0.34'))),
    ({ deviation }) =>
      withAlgorithm(spki(deviation.key.publicKey), sequence(oid('1.2.840.10045.2.1'), nothing)),
    () => sequence(sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), bits(Buffer.from([0]))),
  ],
};

/** @param key SubjectPublicKeyInfo with an algorithm of fewer than 128 bytes */
function withAlgorithm(key: Buffer, algorithm: Buffer): Buffer {
  const header = key.readUInt8(1) === 0x82 ? 4 : key.readUInt8(1) === 0x81 ? 3 : 2;
  const rest = key.subarray(header + 2 + key.readUInt8(header + 1));
  return tlv(0x30, algorithm, rest);
}

/** The key as the certificate writes it down. */
export const keyWriting: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const { asymmetricKeyType, asymmetricKeyDetails } = member.deviation.key.publicKey;
  const type = asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  if (type === 'ec' && asymmetricKeyDetails?.namedCurve !== 'prime256v1') setKey(draft, member, 'P-256');
  if (type === 'rsa' && asymmetricKeyType !== 'rsa') setKey(draft, member, 'rsa-2048');
  const write = chance.pick(writings[type]);
  member.deviation.publicKey = write(member);
  return `key of ${placeOf(draft, member)} written ${type} ${writings[type].indexOf(write)}`;
};
