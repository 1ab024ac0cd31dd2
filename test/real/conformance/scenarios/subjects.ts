import {
  commonName,
  distinguishedName,
  integer,
  oid,
  sequence,
  type StringType,
  tag,
  text,
  tlv,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { oddIntermediate, oddLeaf, oddRoot, type World } from './world';

const raw = { tls: { raw: true } } as const;

/** Names of subjects and issuers: what may stand in them, and when two are the same. */
export function subjectScenarios(world: World): Scenario[] {
  return [...same(world), ...subjects(world)];
}

/** The leaf writes the name of its issuer in another way than the issuer itself. */
function same(world: World): Scenario[] {
  const differing = (name: string, row: string | null, own: Buffer, written: Buffer) =>
    oddIntermediate(world, name, row, { subject: own }, { issuerName: written });
  const pair = (
    name: string,
    row: string | null,
    [ownType, ownText]: [StringType, string],
    [type, written]: [StringType, string],
  ) =>
    differing(
      name,
      row,
      commonName(`${ownText} of ${name}`, ownType),
      commonName(`${written} of ${name}`, type),
    );
  const [organization, unit] = [
    { type: 'O', value: 'Clinic' } as const,
    { type: 'OU', value: 'Ward' } as const,
  ];
  const parts = (name: string) => ({ type: 'CN', value: `CA of ${name}` }) as const;
  return [
    pair('c36-issuer-printable-for-utf8', null, ['utf8', 'Issuing CA'], ['printable', 'Issuing CA']),
    pair('c36-issuer-utf8-for-printable', null, ['printable', 'Issuing CA'], ['utf8', 'Issuing CA']),
    pair('c36-issuer-bmp-for-utf8', null, ['utf8', 'Issuing CA'], ['bmp', 'Issuing CA']),
    pair('c36-issuer-universal-for-utf8', null, ['utf8', 'Issuing CA'], ['universal', 'Issuing CA']),
    pair('c03-issuer-teletex-for-utf8', 'C03', ['utf8', 'Issuing CA'], ['teletex', 'Issuing CA']),
    pair('c36-issuer-ia5-for-utf8', null, ['utf8', 'Issuing CA'], ['ia5', 'Issuing CA']),
    pair('c36-issuer-case', null, ['utf8', 'Issuing CA'], ['utf8', 'ISSUING ca']),
    pair('c36-issuer-spaces', null, ['utf8', 'Issuing CA'], ['utf8', 'Issuing  CA']),
    pair('c36-issuer-spaces-around', null, ['utf8', 'Issuing CA'], ['utf8', ' Issuing CA']),
    pair('c03-issuer-accents-case', 'C03', ['utf8', 'Ärzte CA'], ['utf8', 'ärzte CA']),
    pair('c03-issuer-other', 'C03', ['utf8', 'Issuing CA'], ['utf8', 'Issuing CB']),
    differing(
      'c03-issuer-order',
      'C03',
      distinguishedName([organization], [unit], [parts('c03-issuer-order')]),
      distinguishedName([unit], [organization], [parts('c03-issuer-order')]),
    ),
    differing(
      'c03-issuer-one-relative-name',
      'C03',
      distinguishedName([organization], [parts('c03-issuer-one-relative-name')]),
      distinguishedName([organization, parts('c03-issuer-one-relative-name')]),
    ),
    differing('c03-issuer-empty', 'C03', commonName('CA of c03-issuer-empty'), distinguishedName()),
    differing('c36-issuer-and-subject-empty', null, distinguishedName(), distinguishedName()),
    ...nameOfRoot(world),
  ];
}

/** Imported roots are looked up by the bytes of their name, sent ones are compared as names. */
function nameOfRoot(world: World): Scenario[] {
  return [
    ['printable', commonName('Doctor root', 'printable')] as const,
    ['case', commonName('DOCTOR ROOT')] as const,
  ].flatMap(([kind, issuerName]) => [
    oddIntermediate(world, `c03-root-name-${kind}`, 'C03', { issuerName }),
    oddIntermediate(world, `c36-root-name-${kind}-sent`, null, { issuerName }, {}, { chain: [world.root] }),
  ]);
}

function subjects(world: World): Scenario[] {
  const leaf = (name: string, row: string | null, subject: Buffer, difference = {}) =>
    oddLeaf(world, name, row, { subject }, difference);
  const value = (name: string, row: string | null, der: Buffer, difference = {}) =>
    leaf(name, row, distinguishedName([{ type: 'CN', value: der }]), difference);
  const long = 'Very long name '.repeat(40);
  const part = (content: Buffer) => sequence(tlv(tag.set, content));
  return [
    leaf(
      'c36-subject-relative-name-of-three',
      null,
      distinguishedName([
        { type: 'CN', value: 'Server' },
        { type: 'O', value: 'Clinic' },
        { type: 'OU', value: 'Ward' },
      ]),
    ),
    leaf('c36-subject-unknown-type', null, distinguishedName([{ type: 'unknown', value: 'x' }])),
    leaf('c36-subject-long', null, commonName(long)),
    leaf('c36-subject-bmp', null, commonName('医院', 'bmp')),
    leaf('c36-subject-chinese', null, commonName('医院服务器')),
    leaf('c36-subject-teletex', null, commonName('B\xfccherei', 'teletex')),
    leaf('c36-subject-universal', null, commonName('医院', 'universal')),
    leaf('c36-subject-printable-star', null, commonName('*.doctor.example', 'printable')),
    leaf('c25-subject-printable-underscore', 'C25', commonName('mqtt_broker', 'printable')),
    leaf('c25-subject-printable-umlaut', 'C25', commonName('B\xfccherei', 'printable')),
    leaf('c25-subject-ia5-umlaut', 'C25', commonName('B\xfccherei', 'ia5')),
    leaf('c25-subject-numeric-letters', 'C25', commonName('letters', 'numeric')),
    leaf(
      'c36-subject-country-of-three',
      null,
      distinguishedName([{ type: 'C', value: 'CHN', as: 'printable' }]),
    ),
    value('c25-subject-utf8-broken', null, tlv(tag.utf8, Buffer.from([0xff, 0xfe])), raw),
    value('c25-subject-bmp-odd', 'C25', tlv(tag.bmp, Buffer.from([0, 65, 0])), raw),
    value('c36-subject-empty-value', null, text('', 'utf8')),
    value('c25-subject-integer', 'C25', integer(5), raw),
    value('c25-subject-sequence', 'C25', sequence()),
    leaf('c25-subject-empty-relative-name', 'C25', part(Buffer.alloc(0)), raw),
    leaf('c25-subject-attribute-without-value', 'C25', part(sequence(oid('2.5.4.3'))), raw),
    leaf(
      'c25-subject-attribute-of-three',
      'C25',
      part(sequence(oid('2.5.4.3'), text('x', 'utf8'), text('y', 'utf8'))),
      raw,
    ),
    oddIntermediate(world, 'c36-intermediate-subject-long', null, { subject: commonName(`${long} of c36`) }),
    oddIntermediate(world, 'c36-intermediate-subject-empty', null, { subject: distinguishedName() }),
    oddRoot('c36-root-subject-long', null, { subject: commonName(`${long} of a root`) }),
  ];
}
