import {
  commonName,
  type Deviation,
  directory,
  distinguishedName,
  dns,
  email,
  type Extension,
  extensionId,
  integer,
  ip,
  constructed,
  nameConstraints,
  otherName,
  primitive,
  sequence,
  subjectAltName,
  uri,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, type World } from './world';

const domain = dns('doctor.example');
const otherDomain = dns('other.example');

/** Name constraints (RFC 5280 section 4.2.1.10) on an intermediate and on an imported root. */
export function constraintScenarios(world: World): Scenario[] {
  return [
    ...hosts(world),
    ...addresses(world),
    ...otherKinds(world),
    ...malformed(world),
    ...elsewhere(world),
  ];
}

function permit(...permitted: Buffer[]): Deviation {
  return { with: [nameConstraints({ permitted })] };
}

function exclude(...excluded: Buffer[]): Deviation {
  return { with: [nameConstraints({ excluded })] };
}

function hosts(world: World): Scenario[] {
  const below = (name: string, row: string | null, deviation: Deviation, leaf: Deviation = {}) =>
    oddIntermediate(world, name, row, deviation, leaf);
  const wildcard: Deviation = { with: [subjectAltName(dns('*.doctor.example'))] };
  const own = (name: string) => dns(hostOf(name));
  return [
    below('c34-permitted', null, permit(domain)),
    below('c34-permitted-exactly', null, permit(own('c34-permitted-exactly'))),
    below('c34-permitted-upper-case', null, permit(dns('DOCTOR.EXAMPLE'))),
    below('c34-permitted-leading-dot', null, permit(dns('.doctor.example'))),
    below(
      'c34-permitted-host-leading-dot',
      'C34',
      permit(dns(`.${hostOf('c34-permitted-host-leading-dot')}`)),
    ),
    below('c34-permitted-one-of-two', null, permit(otherDomain, domain)),
    below('c34-permitted-top-level', null, permit(dns('example'))),
    below('c34-permitted-everything', null, permit(dns(''))),
    below('c34-permitted-other', 'C34', permit(otherDomain)),
    below('c34-permitted-similar', 'C34', permit(dns('octor.example'))),
    below('c34-permitted-child', 'C34', permit(dns(`child.${hostOf('c34-permitted-child')}`))),
    below('c34-permitted-wildcard-entry', null, permit(domain), wildcard),
    below('c34-permitted-second-entry-other', 'C34', permit(domain), {
      with: [subjectAltName(dns(hostOf('c34-permitted-second-entry-other')), dns('www.other.example'))],
    }),
    below('c34-excluded', 'C34', exclude(domain)),
    below('c34-excluded-exactly', 'C34', exclude(own('c34-excluded-exactly'))),
    below('c34-excluded-everything', 'C34', exclude(dns(''))),
    below('c34-excluded-other', null, exclude(otherDomain)),
    below('c34-excluded-child-wildcard-entry', 'C34', exclude(dns('secret.doctor.example')), wildcard),
    below('c34-permitted-and-excluded', 'C34', {
      with: [nameConstraints({ permitted: [domain], excluded: [domain] })],
    }),
    below('c34-permitted-other-excluded', null, {
      with: [nameConstraints({ permitted: [domain], excluded: [dns('secret.doctor.example')] })],
    }),
    below('c05-permitted-common-name-only', 'C05', permit(domain), { without: ['subjectAltName'] }),
    below('c05-permitted-other-common-name-only', 'C05', permit(otherDomain), {
      without: ['subjectAltName'],
    }),
  ];
}

function addresses(world: World): Scenario[] {
  const host = '127.0.0.1';
  const below = (name: string, row: string | null, deviation: Deviation) =>
    oddIntermediate(
      world,
      name,
      row,
      deviation,
      { subject: commonName('Server'), with: [subjectAltName(ip(127, 0, 0, 1))] },
      { host },
    );
  return [
    below('c34-address-permitted', null, permit(ip(127, 0, 0, 0, 255, 0, 0, 0))),
    below('c34-address-permitted-exactly', null, permit(ip(127, 0, 0, 1, 255, 255, 255, 255))),
    below('c34-address-permitted-other', 'C34', permit(ip(10, 0, 0, 0, 255, 0, 0, 0))),
    below('c34-address-permitted-host-only', null, permit(domain)),
    below('c34-address-excluded', 'C34', exclude(ip(127, 0, 0, 0, 255, 0, 0, 0))),
    below('c34-address-excluded-all', 'C34', exclude(ip(0, 0, 0, 0, 0, 0, 0, 0))),
    below('c34-address-excluded-6', null, exclude(ip(...Array<number>(32).fill(0)))),
    below('c24-address-constraint-mask-with-gap', 'C24', permit(ip(127, 0, 0, 1, 255, 0, 0, 255))),
    below('c24-address-constraint-of-4-octets', 'C24', permit(ip(127, 0, 0, 1))),
  ];
}

function otherKinds(world: World): Scenario[] {
  const below = (name: string, row: string | null, deviation: Deviation, leaf: Deviation = {}) =>
    oddIntermediate(world, name, row, deviation, leaf);
  const clinic = [{ type: 'O', value: 'Clinic' } as const];
  const ofClinic = (name: string): Deviation => ({
    subject: distinguishedName(clinic, [{ type: 'CN', value: hostOf(name) }]),
  });
  const beside = (name: string, entry: Buffer): Deviation => ({
    with: [subjectAltName(dns(hostOf(name)), entry)],
  });
  const clinicOnly = permit(directory(distinguishedName(clinic)));
  return [
    below('c34-directory-permitted', null, clinicOnly, ofClinic('c34-directory-permitted')),
    below('c34-directory-permitted-case', null, clinicOnly, {
      subject: distinguishedName(
        [{ type: 'O', value: 'CLINIC', as: 'printable' }],
        [{ type: 'CN', value: 'x' }],
      ),
    }),
    below('c34-directory-permitted-other', 'C34', clinicOnly),
    below('c34-directory-permitted-empty-subject', null, clinicOnly, {
      subject: distinguishedName(),
      with: [{ ...subjectAltName(dns(hostOf('c34-directory-permitted-empty-subject'))), critical: true }],
    }),
    below(
      'c34-directory-excluded',
      'C34',
      exclude(directory(distinguishedName(clinic))),
      ofClinic('c34-directory-excluded'),
    ),
    below('c34-directory-excluded-all', 'C34', exclude(directory(distinguishedName()))),
    below('c34-email-permitted', null, permit(email('doctor.example'))),
    below(
      'c34-email-permitted-other-entry',
      'C34',
      permit(email('doctor.example')),
      beside('c34-email-permitted-other-entry', email('a@other.example')),
    ),
    below('c34-email-permitted-other-subject', null, permit(email('doctor.example')), {
      subject: distinguishedName([{ type: 'emailAddress', value: 'a@other.example', as: 'ia5' }]),
    }),
    below('c34-email-excluded', null, exclude(email('doctor.example'))),
    below('c34-uri-permitted', null, permit(uri('.doctor.example'))),
    below(
      'c34-uri-permitted-entry',
      'C34',
      permit(uri('.doctor.example')),
      beside('c34-uri-permitted-entry', uri('mqtt://broker.doctor.example')),
    ),
    below(
      'c34-uri-excluded-entry',
      'C34',
      exclude(uri('.doctor.example')),
      beside('c34-uri-excluded-entry', uri('mqtt://broker.doctor.example')),
    ),
    below('c34-other-name-permitted', null, permit(otherName('x'))),
    below(
      'c34-other-name-permitted-entry',
      'C34',
      permit(otherName('x')),
      beside('c34-other-name-permitted-entry', otherName('y')),
    ),
    below('c34-registered-id-excluded', null, exclude(primitive(8, Buffer.from([0x2a, 3, 4])))),
  ];
}

function malformed(world: World): Scenario[] {
  const raw = (name: string, row: string | null, value: Buffer, critical: Extension['critical'] = true) =>
    oddIntermediate(world, name, row, { with: [{ id: extensionId.nameConstraints, value, critical }] });
  const permitted = (...subtree: Buffer[]) => sequence(constructed(0, sequence(...subtree)));
  return [
    raw('c34-not-critical', null, permitted(domain), false),
    raw('c34-not-critical-other', 'C34', permitted(otherDomain), false),
    raw('c24-constraints-empty', 'C24', sequence()),
    raw('c24-constraints-no-subtree', 'C24', sequence(constructed(0))),
    raw('c24-constraints-minimum-0', 'C24', permitted(domain, primitive(0, Buffer.from([0])))),
    raw('c24-constraints-minimum-1', 'C24', permitted(domain, primitive(0, Buffer.from([1])))),
    raw('c24-constraints-maximum', 'C24', permitted(domain, primitive(1, Buffer.from([9])))),
    raw('c24-constraints-integer', 'C24', integer(1)),
    raw('c24-constraints-unknown-kind', 'C24', permitted(primitive(9, Buffer.from('x')))),
    raw('c34-permitted-with-wildcard', 'C34', permitted(dns('*.doctor.example'))),
    raw('c24-constraints-trailing-bytes', 'C24', Buffer.concat([permitted(domain), Buffer.from([5, 0])])),
  ];
}

function elsewhere(world: World): Scenario[] {
  return [
    oddRoot('c34-root-permitted', null, permit(domain)),
    oddRoot('c34-root-permitted-other', 'C34', permit(otherDomain)),
    oddRoot('c34-root-excluded', 'C34', exclude(domain)),
    oddRoot('c34-root-malformed', 'C24', {
      with: [{ id: extensionId.nameConstraints, value: sequence(), critical: true }],
    }),
    oddLeaf(world, 'c34-leaf-permitted-other', null, permit(otherDomain)),
    oddLeaf(world, 'c34-leaf-permitted', null, permit(domain)),
  ];
}
