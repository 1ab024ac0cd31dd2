import {
  type Certificate,
  daysFromNow,
  type Deviation,
  mustStaple,
  ocspAnswer,
  ocspFailure,
  type OcspOptions,
  ocspResponse,
  issueIntermediate,
  issueLeaf,
  issueRoot,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, server, type World } from './world';

export const serial = Buffer.from([0x21, 0x07]);

const demanding: Deviation = { with: [mustStaple()] };
export const revoked: OcspOptions = { status: 'revoked' };
export const old: OcspOptions = { thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) };

/** A server with a stapled response, which is made for its issuer; of the leaf, only what is given is odd. */
export function stapling(
  { root }: Pick<World, 'root'>,
  name: string,
  row: string | null,
  response: (issuer: Certificate) => Buffer | null,
  deviation: Deviation = {},
  difference: { tls?: Scenario['tls']; host?: string; trusted?: Certificate[]; aia?: Scenario['aia'] } = {},
): Scenario {
  const { tls, trusted = [root], host = hostOf(name), aia = [] } = difference;
  const intermediate = issueIntermediate(`Intermediate of ${name}`, root);
  const leaf = issueLeaf(hostOf(name), intermediate, { serial, ...deviation });
  const staple = response(intermediate);
  return server(name, row, [leaf, intermediate], trusted, {
    host,
    aia,
    tls: { ...tls, ...(staple === null ? {} : { staple }) },
  });
}

/** A stapled OCSP response, where the certificate demands one and where it does not. */
export function stapleScenarios(world: World): Scenario[] {
  const answering = (
    name: string,
    row: string | null,
    options: OcspOptions,
    deviation: Deviation = demanding,
  ) => stapling(world, name, row, (issuer) => ocspResponse(issuer, serial, options), deviation);
  const plain = (name: string, response: (issuer: Certificate) => Buffer | null, deviation = demanding) =>
    stapling(world, name, null, response, deviation);
  return [
    plain('c40-nothing', () => null),
    answering('c40-good', null, {}),
    answering('c40-good-not-demanded', null, {}, {}),
    answering('c40-unknown', null, { status: 'unknown' }),
    answering('c40-revoked', 'C40', revoked),
    answering('c40-revoked-not-demanded', 'C40', revoked, {}),
    plain('c40-of-another', (issuer) => ocspResponse(issuer, Buffer.from([1]))),
    plain('c40-of-another-issuer', () => ocspResponse(world.intermediate, serial)),
    plain('c40-garbage', () => Buffer.from('garbage')),
    plain('c40-garbage-not-demanded', () => Buffer.from('garbage'), {}),
    plain('c40-cut', (issuer) => ocspResponse(issuer, serial).subarray(0, -1)),
    plain('c40-malformed-request', () => ocspFailure(1)),
    plain('c40-internal-error', () => ocspFailure(2)),
    plain('c40-try-later', () => ocspFailure(3)),
    plain('c40-status-4', () => ocspFailure(4)),
    plain('c40-needs-signature', () => ocspFailure(5)),
    plain('c40-unauthorized', () => ocspFailure(6)),
    plain('c40-status-7', () => ocspFailure(7)),
    ...datesOf(world),
    ...severalAnswers(world),
    ...besideOtherFaults(world),
  ];
}

function datesOf(world: World): Scenario[] {
  // Chromium believes no response that was made when the certificate was not valid.
  const aged: Deviation = { notBefore: daysFromNow(-30) };
  const dated = (name: string, row: string | null, options: OcspOptions) =>
    stapling(world, name, row, (issuer) => ocspResponse(issuer, serial, options), aged);
  const long: OcspOptions = { thisUpdate: daysFromNow(-12), nextUpdate: daysFromNow(5) };
  const just: OcspOptions = { thisUpdate: daysFromNow(-3), nextUpdate: daysFromNow(-0.5) };
  const soon: OcspOptions = { thisUpdate: daysFromNow(0.5) };
  const later: OcspOptions = { thisUpdate: daysFromNow(3), nextUpdate: daysFromNow(9) };
  const backwards: OcspOptions = { thisUpdate: daysFromNow(-1), nextUpdate: daysFromNow(-2) };
  return [
    dated('c40-old', null, old),
    stapling(world, 'c40-old-demanded', null, (issuer) => ocspResponse(issuer, serial, old), demanding),
    dated('c40-old-revoked', null, { ...old, ...revoked }),
    dated('c40-old-unknown', null, { ...old, status: 'unknown' }),
    dated('c40-long', null, long),
    dated('c40-long-revoked', 'C40', { ...long, ...revoked }),
    dated('c40-just-over', null, just),
    dated('c40-just-over-revoked', null, { ...just, ...revoked }),
    dated('c40-soon', null, soon),
    dated('c40-later', null, later),
    dated('c40-later-revoked', null, { ...later, ...revoked }),
    dated('c40-backwards', null, backwards),
    dated('c40-made-before-certificate', null, { ...revoked, producedAt: daysFromNow(-400) }),
    dated('c40-sha256', null, { digest: 'sha256' }),
    dated('c40-sha256-revoked', 'C40', { ...revoked, digest: 'sha256' }),
  ];
}

function severalAnswers(world: World): Scenario[] {
  const [other, own] = [Buffer.from([1]), serial];
  const behind = (name: string, row: string | null, first: [Buffer, OcspOptions], second: OcspOptions) =>
    stapling(world, name, row, (issuer) =>
      ocspResponse(issuer, serial, { ...second, others: [ocspAnswer(issuer, ...first)] }),
    );
  return [
    behind('c40-another-first', null, [other, revoked], {}),
    behind('c40-another-first-own-revoked', 'C40', [other, {}], revoked),
    behind('c40-good-then-revoked', 'C40', [own, {}], revoked),
    behind('c40-revoked-then-good', 'C40', [own, revoked], {}),
    behind('c40-unknown-then-good', null, [own, { status: 'unknown' }], {}),
    behind('c40-good-then-unknown', null, [own, {}], { status: 'unknown' }),
    behind('c40-old-then-good', null, [own, old], {}),
  ];
}

function besideOtherFaults(world: World): Scenario[] {
  const response = (issuer: Certificate) => ocspResponse(issuer, serial, revoked);
  const garbage = () => Buffer.from('garbage');
  const expired: Deviation = { notBefore: daysFromNow(-30), notAfter: daysFromNow(-2) };
  const inverted: Deviation = { notAfter: daysFromNow(-2) };
  const elsewhere = { host: hostOf('elsewhere') };
  return [
    stapling(world, 'c07-expired-and-revoked', 'C07', response, expired),
    stapling(world, 'c07-expired-and-bad-staple', 'C07', garbage, expired),
    stapling(world, 'c07-inverted-and-revoked', 'C07', response, inverted),
    stapling(world, 'c40-revoked-and-other-host', 'C40', response, {}, elsewhere),
    stapling(world, 'c04-other-host-and-bad-staple', 'C04', garbage, {}, elsewhere),
    stapling(
      { root: issueRoot('Nobody knows it') },
      'c03-unknown-and-revoked',
      'C03',
      response,
      {},
      { trusted: [] },
    ),
    stapling(world, 'c40-revoked-tls12', 'C40', response, {}, { tls: { maxVersion: 'TLSv1.2' } }),
    stapling(world, 'c40-garbage-tls12', null, garbage, {}, { tls: { maxVersion: 'TLSv1.2' } }),
  ];
}
