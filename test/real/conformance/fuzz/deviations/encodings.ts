import {
  constructed,
  indefiniteTlv,
  longTlv,
  nothing,
  sequence,
  tag,
  tlv,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawMember, placeOf } from '../draft';
import type { DeviationKind } from './kind';

const serials: NonEmpty<number | Buffer> = [
  0,
  1,
  -5,
  Buffer.from([0x80]),
  Buffer.alloc(20, 0x11),
  Buffer.alloc(21, 0x11),
  Buffer.alloc(65, 0x11),
  Buffer.from([0, 0, 5]),
  Buffer.from([0xff, 0xff, 5]),
  Buffer.alloc(0),
];

export const serial: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const value = chance.pick(serials);
  member.deviation.serial = value;
  return `serial of ${placeOf(draft, member)}: ${typeof value === 'number' ? value : value.toString('hex')}`;
};

/** Two certificates of one issuer with the same number. */
export const sameSerial: DeviationKind = (draft) => {
  for (const { deviation } of draft.members) deviation.serial = 7;
  return 'all with one serial number';
};

/** The content of a value with more than 127 bytes. */
function contentOf(der: Buffer): Buffer {
  return der.subarray(der.readUInt8(1) === 0x82 ? 4 : 3);
}

const rewritings: NonEmpty<(der: Buffer) => Buffer> = [
  (der) => longTlv(tag.sequence, contentOf(der)),
  (der) => indefiniteTlv(tag.sequence, contentOf(der)),
  (der) => tlv(tag.set, contentOf(der)),
  (der) => tlv(tag.sequence, contentOf(der), nothing),
  (der) => tlv(tag.sequence, contentOf(der), constructed(4, nothing)),
  (der) => Buffer.concat([der, nothing]),
];

/** BER that is no DER, and bytes where none belong, under a signature that fits. */
export const encoding: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const rewrite = chance.pick(rewritings);
  const isInside = chance.once(2);
  member.deviation[isInside ? 'rewriteSigned' : 'rewrite'] = rewrite;
  return `${isInside ? 'signed part' : 'whole'} of ${placeOf(draft, member)} rewritten (${rewritings.indexOf(rewrite)})`;
};

export const uniqueIds: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const id = chance.pick([Buffer.from('unique'), Buffer.alloc(0)]);
  if (chance.once(2)) member.deviation.issuerUniqueId = id;
  else member.deviation.subjectUniqueId = id;
  if (chance.once(4))
    member.deviation.extraField = chance.pick([nothing, sequence(), constructed(4, nothing)]);
  return `unique identifier of ${placeOf(draft, member)}: ${id.toString('hex')}`;
};

export const emptyList: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  Object.assign(member.deviation, { extensions: [], emptyExtensionList: chance.once(2) });
  return `${placeOf(draft, member)} without extensions${member.deviation.emptyExtensionList === true ? ', but their list' : ''}`;
};
