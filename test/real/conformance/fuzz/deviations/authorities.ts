import {
  basicConstraints,
  boolean,
  extensionId,
  integer,
  sequence,
  tag,
  tlv,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawMember, drop, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

const one = tlv(tag.boolean, Buffer.from([1]));

const values: NonEmpty<Buffer> = [
  sequence(),
  sequence(boolean(false)),
  sequence(one),
  sequence(boolean(true), integer(127)),
  sequence(boolean(true), integer(128)),
  sequence(boolean(true), integer(255)),
  sequence(boolean(true), integer(256)),
  sequence(boolean(true), integer(-1)),
  sequence(boolean(true), tlv(tag.integer, Buffer.from([0, 1]))),
  sequence(boolean(true), tlv(tag.integer)),
  sequence(boolean(true), integer(3), integer(0)),
  sequence(integer(0), boolean(true)),
  sequence(integer(1)),
  sequence(boolean(false), integer(1)),
  sequence(boolean(true), boolean(true)),
  Buffer.concat([sequence(boolean(true)), Buffer.from([5, 0])]),
  Buffer.alloc(0),
  tlv(tag.set, boolean(true)),
];

/** Whether a certificate may issue others, and how far down. */
export const constraints: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance, chance.once(3) ? 'any' : 'authority');
  const place = placeOf(draft, member);
  if (chance.once(6)) {
    drop(member, 'basicConstraints');
    return `${place} without basic constraints`;
  }
  const critical = !chance.once(4);
  if (chance.once(3)) {
    const value = chance.pick(values);
    put(member, { id: extensionId.basicConstraints, value, critical });
    return `basic constraints of ${place}: ${value.toString('hex')}`;
  }
  const isAuthority = member.role === 'leaf' ? chance.once(2) : !chance.once(5);
  const length = chance.pick([undefined, 0, 0, 1, 1, 2, 3]);
  put(member, { ...basicConstraints(isAuthority, length), critical });
  return `basic constraints of ${place}: ${String(isAuthority)} ${String(length)}`;
};

/** Limits on every authority at once. */
export const lengths: DeviationKind = (draft, chance) => {
  const limits = draft.members.slice(0, -1).map((member) => {
    const length = chance.pick([undefined, 0, 1, 2, 3]);
    put(member, basicConstraints(true, length));
    return String(length);
  });
  return `path lengths ${limits.join()}`;
};

const versions: NonEmpty<number | null> = [null, 0, 1, 3, 4, -1, 255];

export const version: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  member.deviation.version = chance.pick(versions);
  const isBare = !chance.once(3);
  if (isBare) member.deviation.extensions = [];
  if (chance.once(4)) member.deviation.subjectUniqueId = Buffer.from('unique');
  return `version of ${placeOf(draft, member)}: ${String(member.deviation.version)}${isBare ? ' bare' : ''}`;
};
