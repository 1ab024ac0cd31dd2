import { sign } from 'node:crypto';
import {
  constructed,
  ecdsa,
  integer,
  nothing,
  oid,
  pkcs1,
  pss,
  sequence,
  type SignatureAlgorithm,
  tag,
  tlv,
  unknownAlgorithm,
  usualAlgorithm,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawKey, drawMember, placeOf } from '../draft';
import type { DeviationKind } from './kind';

const sha3: SignatureAlgorithm = {
  id: sequence(oid('2.16.840.1.101.3.4.3.14'), nothing),
  sign: (data, key) => sign('sha3-256', data, key),
};

const sha3Id = sequence(oid('2.16.840.1.101.3.4.2.8'));
const sha3Pss = pss('sha256', {
  parameters: sequence(
    constructed(0, sha3Id),
    constructed(1, sequence(oid('1.2.840.113549.1.1.8'), sha3Id)),
    constructed(2, integer(32)),
  ),
});

const ofRsa: NonEmpty<() => SignatureAlgorithm> = [
  () => pkcs1('md5'),
  () => pkcs1('sha1'),
  () => pkcs1('sha1'),
  () => pkcs1('sha224'),
  () => pkcs1('sha256', null),
  () => pkcs1('sha256', integer(1)),
  () => pss('sha1'),
  () => pss('sha256', { salt: 20 }),
  () => pss('sha256', { salt: 0 }),
  () => pss('sha256', { maskHash: 'sha1' }),
  () => pss('sha256', { trailer: 1 }),
  () => pss('sha384', { salt: 48 }),
  () => pss('sha256', { parameters: null }),
  () => pss('sha256', { parameters: sequence() }),
  () => sha3,
  () => sha3Pss,
  () => unknownAlgorithm,
];

const ofCurves: NonEmpty<() => SignatureAlgorithm> = [
  () => ecdsa('sha1'),
  () => ecdsa('sha224'),
  () => ecdsa('sha256', nothing),
  () => ecdsa('sha256', sequence()),
  () => ecdsa('sha512'),
  () => unknownAlgorithm,
];

const identifiers: NonEmpty<() => Buffer> = [
  () => pkcs1('sha256').id,
  () => pkcs1('sha256', null).id,
  () => pkcs1('sha384').id,
  () => pkcs1('sha1').id,
  () => pkcs1('md5').id,
  () => ecdsa('sha256').id,
  () => ecdsa('sha256', nothing).id,
  () => pss('sha256').id,
  () => sha3Pss.id,
  () => unknownAlgorithm.id,
  () => sequence(),
  () => tlv(tag.set),
];

/** What signs a certificate, and what it says of that. */
export const algorithm: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const place = placeOf(draft, member);
  const above = draft.members[draft.members.indexOf(member) - 1] ?? member;
  const { privateKey } = above.deviation.key;
  const kind = privateKey.asymmetricKeyType;
  const signs =
    kind === 'rsa'
      ? chance.pick(ofRsa)()
      : kind === 'ec'
        ? chance.pick(ofCurves)()
        : usualAlgorithm(privateKey);
  if (chance.once(2)) {
    member.deviation.algorithm = signs;
    return `${place} signed by ${signs.id.toString('hex')}`;
  }
  const sound = usualAlgorithm(privateKey);
  const said = chance.pick(identifiers)();
  if (chance.once(2)) member.deviation.outerAlgorithm = said;
  else member.deviation.algorithm = { ...sound, id: said };
  return `${place} ${member.deviation.outerAlgorithm === said ? 'outside' : 'everywhere'} says ${said.toString('hex')}`;
};

const changes: NonEmpty<(signature: Buffer) => Buffer> = [
  (signature) => flipped(signature, signature.length - 1),
  (signature) => flipped(signature, signature.length >> 1),
  () => tlv(tag.bits, Buffer.from([0])),
  () => tlv(tag.bits),
  () => tlv(tag.bits, Buffer.alloc(257)),
  () => tlv(tag.bits, Buffer.alloc(20)),
  () => tlv(tag.bits, Buffer.from([0, 0x30, 6, 2, 1, 5, 2, 1, 5])),
  () => tlv(tag.bits, Buffer.from([0, 0x30, 6, 2, 1, 0, 2, 1, 5])),
  () => tlv(tag.bits, Buffer.from([0, 0x30, 7, 2, 2, 0, 5, 2, 1, 5])),
  (signature) => tlv(tag.bytes, signature.subarray(4)),
  (signature) => tlv(tag.bits, signature.subarray(4, -3)),
];

function flipped(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

/** A signature that does not fit. */
export const damagedSignature: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const change = chance.pick(changes);
  member.deviation.rewriteSignature = change;
  return `damaged signature of ${placeOf(draft, member)} (${changes.indexOf(change)})`;
};

/** Signed by somebody else under the issuer's name. */
export const strangerSigns: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const key = drawKey('intermediate', chance);
  const signs = usualAlgorithm(key.privateKey);
  member.deviation.algorithm = { ...signs, sign: (data) => signs.sign(data, key.privateKey) };
  return `${placeOf(draft, member)} signed by a stranger`;
};
