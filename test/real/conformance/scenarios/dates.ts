import {
  daysFromNow,
  type Deviation,
  digits,
  generalizedTime,
  issueLeaf,
  tag,
  tlv,
  utcTime,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { type Difference, hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

const century = 36_524;

/** Validity on each level, and every way to write a time. */
export function dateScenarios(world: World): Scenario[] {
  const expired: Deviation = { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) };
  const future: Deviation = { notBefore: daysFromNow(2), notAfter: daysFromNow(90) };
  const ages: Deviation = { notBefore: daysFromNow(-10), notAfter: daysFromNow(century) };
  return [
    oddLeaf(world, 'c07-leaf', 'C07', expired),
    oddIntermediate(world, 'c07-intermediate', 'C07', expired),
    oddRoot('c07-root', 'C07', expired),
    oddLeaf(world, 'c07-a-minute-ago', 'C07', { notAfter: daysFromNow(-1 / 1440) }),
    oddLeaf(world, 'c08-leaf', 'C08', future),
    oddIntermediate(world, 'c08-intermediate', 'C08', future),
    oddRoot('c08-root', 'C08', future),
    oddLeaf(world, 'c08-an-hour-ahead', 'C08', { notBefore: daysFromNow(1 / 24) }),
    oddLeaf(world, 'c37-399-days', null, { notAfter: daysFromNow(399) }),
    oddLeaf(world, 'c37-century', null, ages),
    oddRoot('c37-century-all', null, ages, ages),
    oddLeaf(world, 'c37-no-end', null, { notAfter: generalizedTime('99991231235959Z') }),
    oddLeaf(world, 'c37-since-1950', null, { notBefore: utcTime('500101000000Z') }),
    oddLeaf(world, 'c37-since-1949', null, { notBefore: generalizedTime('19490101000000Z') }),
    oddLeaf(world, 'c37-since-1970', null, { notBefore: utcTime('700101000000Z') }),
    oddLeaf(world, 'c08-inverted', 'C08', { notBefore: daysFromNow(10), notAfter: daysFromNow(-10) }),
    oddLeaf(world, 'c07-inverted-past', 'C07', { notBefore: daysFromNow(-10), notAfter: daysFromNow(-20) }),
    oddLeaf(world, 'c08-inverted-future', 'C08', { notBefore: daysFromNow(20), notAfter: daysFromNow(10) }),
    ...encodings(world),
    both(world, 'c07-leaf-and-intermediate', 'C07', expired, expired),
    both(world, 'c08-intermediate-future-leaf-expired', 'C08', expired, future),
    server(
      'c07-self-signed-root-sent',
      'C07',
      [issueLeaf(hostOf('c07-self-signed-root-sent'), world.root, expired), world.root],
      [world.root],
    ),
  ];
}

function both(world: World, name: string, row: string, leaf: Deviation, intermediate: Deviation): Scenario {
  return oddIntermediate(world, name, row, intermediate, leaf);
}

/** The leaf is valid if what is written can be read. */
function encodings(world: World): Scenario[] {
  const long = digits(daysFromNow(60));
  const short = long.slice(2);
  const ends = (name: string, row: string | null, notAfter: Buffer, difference: Difference = {}) =>
    oddLeaf(world, name, row, { notAfter }, difference);
  return [
    ends('c25-no-seconds', 'C25', utcTime(`${short.slice(0, 10)}Z`)),
    ends('c25-offset', 'C25', utcTime(`${short}+0000`)),
    ends('c25-offset-east', 'C25', utcTime(`${short}+0800`)),
    ends('c25-no-zone', 'C25', utcTime(short)),
    ends('c25-lower-case-zone', 'C25', utcTime(`${short}z`)),
    ends('c25-month-13', 'C25', utcTime('271301000000Z')),
    ends('c25-february-30', 'C25', utcTime('280230000000Z')),
    ends('c25-february-29', 'C25', utcTime('270229000000Z')),
    ends('c25-day-0', 'C25', utcTime('270100000000Z')),
    ends('c25-hour-24', 'C25', utcTime('270101240000Z')),
    ends('c25-second-60', null, utcTime('370101000060Z')),
    ends('c25-letters', 'C25', utcTime('AB0101000000Z')),
    ends('c25-empty', 'C25', utcTime('')),
    ends('c25-other-type', 'C25', tlv(tag.printable, Buffer.from(`${short}Z`)), { tls: { raw: true } }),
    ends('c25-generalized', null, generalizedTime(`${long}Z`)),
    ends('c25-generalized-fraction', 'C25', generalizedTime(`${long}.5Z`)),
    ends('c25-generalized-no-seconds', 'C25', generalizedTime(`${long.slice(0, 12)}Z`)),
    ends('c25-generalized-offset', 'C25', generalizedTime(`${long}+0000`)),
    ends('c25-2049', null, utcTime('491231235959Z')),
    ends('c25-2050', null, generalizedTime('20500101000000Z')),
    ends('c25-2050-as-1950', 'C07', utcTime('500101000000Z')),
    oddIntermediate(world, 'c25-intermediate-no-seconds', 'C25', {
      notAfter: utcTime(`${short.slice(0, 10)}Z`),
    }),
    oddIntermediate(world, 'c25-intermediate-generalized', null, { notAfter: generalizedTime(`${long}Z`) }),
  ];
}
