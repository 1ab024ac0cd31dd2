import {
  authorityKeyIdentifier,
  type Certificate,
  certificatePolicies,
  constructed,
  directory,
  distinguishedName,
  dns,
  email,
  extendedKeyUsage,
  type Extension,
  extensionId,
  integer,
  ip,
  nameConstraints,
  nothing,
  octets,
  oid,
  otherName,
  policyConstraints,
  policyId,
  primitive,
  sequence,
  setOf,
  subjectAltName,
  text,
  uri,
} from '../../../../support/certificates';
import { Chance, type NonEmpty } from '../chance';
import { damage } from '../derTree';
import { type Draft, drawMember, type Member, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

type Maker = (draft: Draft, member: Member) => Extension;

const extension = (id: string, value: Buffer): Extension => ({ id, value });

/** Two timestamps of logs that nobody knows (RFC 6962 section 3.3). */
const timestamps = Buffer.from(`00f0${`0076${'00'.repeat(118)}`.repeat(2)}`, 'hex');

/** Sound extensions with many parts. */
const makers: NonEmpty<Maker> = [
  () =>
    extension(
      extensionId.certificatePolicies,
      sequence(
        sequence(
          oid(policyId.first),
          sequence(
            sequence(oid('1.3.6.1.5.5.7.2.1'), text('https://ca.example/', 'ia5')),
            sequence(oid('1.3.6.1.5.5.7.2.2'), sequence(text('Notice', 'utf8'))),
          ),
        ),
        sequence(oid(policyId.second)),
      ),
    ),
  () => certificatePolicies('first', 'any'),
  () => policyConstraints({ requireExplicit: 9, inhibitMapping: 9 }),
  () => extension(extensionId.inhibitAnyPolicy, integer(9)),
  () => extension(extensionId.policyMappings, sequence(sequence(oid(policyId.first), oid(policyId.second)))),
  () =>
    extension(
      extensionId.crlDistributionPoints,
      sequence(sequence(constructed(0, constructed(0, uri('http://ca.example/crl'))))),
    ),
  (_, member) =>
    extension(
      extensionId.authorityKeyIdentifier,
      sequence(
        ...[
          primitive(0, Buffer.from('id')),
          constructed(1, directory(member.deviation.subject)),
          primitive(2, Buffer.from([5])),
        ],
      ),
    ),
  () => authorityKeyIdentifier(Buffer.from('id')),
  () =>
    extension(
      extensionId.authorityInfoAccess,
      sequence(
        sequence(oid('1.3.6.1.5.5.7.48.1'), uri('http://127.0.0.1:9/')),
        sequence(oid('1.3.6.1.5.5.7.48.2'), uri('ldap://ca')),
      ),
    ),
  () => extension(extensionId.sctList, octets(timestamps)),
  () => extension('1.3.6.1.5.5.7.1.3', sequence(sequence(oid('0.4.0.1862.1.1')))),
  () => extension('2.5.29.18', sequence(email('ca@ca.example'))),
  () => extension('2.5.29.9', sequence(sequence(oid('1.3.6.1.5.5.7.9.4'), setOf(text('CN', 'printable'))))),
  () => extension(extensionId.netscapeCertType, Buffer.from([3, 2, 6, 0x40])),
  () => extension('1.3.6.1.4.1.311.21.10', sequence(sequence(oid('1.3.6.1.5.5.7.3.1')))),
  () => extension('1.3.6.1.5.5.7.48.1.5', nothing),
  () => extension(extensionId.tlsFeature, sequence(integer(5))),
  () => extendedKeyUsage('serverAuth', 'clientAuth', 'unknown'),
  ({ host, name }) =>
    subjectAltName(
      dns(host),
      dns(`*.${host}`),
      ip(127, 0, 0, 1),
      email(`mqtt@${host}`),
      uri(`wss://${host}/`),
      otherName('x'),
      primitive(8, Buffer.from([0x2a, 3])),
      directory(distinguishedName([{ type: 'O', value: name }])),
    ),
  ({ host }, member) =>
    nameConstraints({
      permitted: [
        dns(host),
        ip(127, 0, 0, 1, 255, 255, 255, 255),
        email(host),
        directory(distinguishedName()),
      ],
      excluded: [dns('other.example'), ip(10, 0, 0, 0, 255, 0, 0, 0), directory(member.deviation.subject)],
    }),
];

/** Many sound extensions, of which one value or two are damaged, or nothing. */
export const damagedRiches: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const chosen = chance.some(makers, 6, 1).map((make) => make(draft, member));
  const target = chance.below(chosen.length);
  const isWhole = chance.once(6);
  chosen.forEach((made, index) => {
    const value =
      index === target && !isWhole ? damage(made.value, new Chance(chance.below(2 ** 31))) : made.value;
    put(member, { ...made, value, critical: chance.once(3) });
  });
  const own = chosen[target];
  return `${chosen.length} extensions of ${placeOf(draft, member)}, ${isWhole ? 'all sound' : `${String(own?.id)} damaged`}`;
};

/** What is sent among the certificates and is none. */
export const garbage: DeviationKind = (draft, chance) => {
  const bytes: NonEmpty<(der: Buffer) => Buffer> = [
    () => Buffer.alloc(0),
    () => Buffer.from('MQTT over WebSockets'),
    (der) => der.subarray(0, 50),
    (der) => Buffer.concat([der, Buffer.from([0])]),
    (der) => Buffer.concat([der, der]),
    () => sequence(),
  ];
  const [make, place] = [chance.pick(bytes), chance.below(4)];
  draft.deliveries.push((delivery) => {
    const [first] = delivery.sent;
    if (first === undefined) return;
    const made: Certificate = { ...first, der: make(first.der) };
    delivery.sent.splice(Math.min(place, delivery.sent.length), 0, made);
  });
  return `garbage ${bytes.indexOf(make)} in place ${place}`;
};
