import {
  daysFromNow,
  digits,
  generalizedTime,
  tag,
  time,
  tlv,
  utcTime,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawMember, placeOf } from '../draft';
import type { DeviationKind } from './kind';

const short = (days: number): string => digits(daysFromNow(days)).slice(2);
const long = (days: number): string => digits(daysFromNow(days));

const begins: NonEmpty<() => Buffer> = [
  () => time(daysFromNow(-1)),
  () => time(daysFromNow(-900)),
  () => time(daysFromNow(2)),
  () => time(daysFromNow(0.05)),
  () => generalizedTime(`${long(-1)}Z`),
  () => utcTime(`${short(-1).slice(0, 10)}Z`),
  () => utcTime(`${short(-1)}+0000`),
  () => utcTime(short(-1)),
  () => generalizedTime(`${long(-1)}.5Z`),
  () => generalizedTime('19500101000000Z'),
  () => generalizedTime('19691231235959Z'),
  () => generalizedTime('00000101000000Z'),
  () => utcTime('500101000000Z'),
  () => utcTime('700101000000Z'),
  () => utcTime('240230000000Z'),
  () => utcTime('241301000000Z'),
  () => utcTime('240101240000Z'),
  () => utcTime('240101006000Z'),
  () => utcTime('240101000060Z'),
  () => utcTime(''),
  () => tlv(tag.utf8, Buffer.from(`${short(-1)}Z`)),
];

const ends: NonEmpty<() => Buffer> = [
  () => time(daysFromNow(60)),
  () => time(daysFromNow(3000)),
  () => time(daysFromNow(-2)),
  () => time(daysFromNow(-0.05)),
  () => time(daysFromNow(-1200)),
  () => time(new Date('2060-01-01T00:00:00Z')),
  () => generalizedTime('99991231235959Z'),
  () => generalizedTime(`${long(60)}Z`),
  () => generalizedTime(`${long(60)}+0800`),
  () => generalizedTime(long(60).slice(0, 12)),
  () => utcTime('491231235959Z'),
  () => utcTime('281231235960Z'),
  () => utcTime('290229000000Z'),
  () => utcTime('280229000000Z'),
  () => utcTime('28123123595 Z'),
  () => tlv(tag.integer, Buffer.from([5])),
];

/** How long a certificate is valid, and how that is written down. */
export const validity: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const which = chance.below(3);
  if (which !== 1) member.deviation.notBefore = chance.pick(begins)();
  if (which !== 0) member.deviation.notAfter = chance.pick(ends)();
  const shown = [member.deviation.notBefore, member.deviation.notAfter].map((value) =>
    Buffer.isBuffer(value) ? value.toString('latin1', 2) : 'sound',
  );
  return `validity of ${placeOf(draft, member)}: ${shown.join(' to ')}`;
};

/** Expired or not yet valid, soundly written. */
export const outOfDate: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const isExpired = chance.once(2);
  if (isExpired) Object.assign(member.deviation, { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) });
  else member.deviation.notBefore = daysFromNow(3);
  return `${placeOf(draft, member)} ${isExpired ? 'expired' : 'not yet valid'}`;
};
