import {
  boolean,
  type Extension,
  extensionId,
  integer,
  issuerAddress,
  mustStaple,
  nothing,
  ocspResponse,
  octets,
  oid,
  primitive,
  sequence,
  tag,
  tlv,
  uri,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { type Draft, drawMember, leafOf, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

/** Identifiers that one client or another knows, and some that none does. */
const ids: NonEmpty<string> = [
  ...(Object.values(extensionId) as unknown as NonEmpty<string>),
  '2.5.29.9',
  '2.5.29.16',
  '2.5.29.18',
  '2.5.29.20',
  '2.5.29.28',
  '2.5.29.46',
  '1.3.6.1.5.5.7.1.2',
  '1.3.6.1.5.5.7.1.3',
  '1.3.6.1.5.5.7.1.11',
  '1.3.6.1.5.5.7.48.1.5',
  '1.3.6.1.4.1.311.21.10',
  '1.3.6.1.4.1.311.20.2',
  '1.3.6.1.4.1.11129.2.4.4',
  '2.16.840.1.113730.1.13',
];

const values: NonEmpty<Buffer> = [
  nothing,
  Buffer.alloc(0),
  sequence(),
  octets(Buffer.from('value')),
  sequence(integer(5)),
  sequence(sequence(oid('1.3.6.1.4.1.55555.7'))),
  boolean(true),
  tlv(tag.bits, Buffer.from([0, 0xff])),
  Buffer.from([0x30, 0x80, 0, 0]),
  Buffer.from([0x30, 5, 0]),
];

/** Any extension with any value. */
export const anyExtension: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const id = chance.pick(ids);
  const value = chance.pick(values);
  const critical = chance.pick<NonNullable<Extension['critical']>>([
    true,
    true,
    false,
    false,
    'explicit-false',
    'one',
  ]);
  put(member, { id, value, critical });
  return `extension ${id} of ${placeOf(draft, member)}: ${value.toString('hex')} ${String(critical)}`;
};

/** An extension that is there anyhow, once more or with another criticality. */
export const repeated: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const id = chance.pick(ids);
  const value = chance.pick(values);
  const times = 1 + chance.below(2);
  member.deviation.also = Array.from({ length: times }, () => ({ id, value, critical: chance.once(3) }));
  return `extension ${id} of ${placeOf(draft, member)} added ${times} times: ${value.toString('hex')}`;
};

export const features: DeviationKind = (draft, chance) => {
  const lists: NonEmpty<Buffer> = [
    mustStaple().value,
    sequence(integer(17)),
    sequence(integer(5), integer(17)),
    sequence(),
    sequence(tlv(tag.integer, Buffer.from([0, 5]))),
    integer(5),
  ];
  const value = chance.pick(lists);
  const members = chance.once(2) ? [leafOf(draft)] : draft.members.filter(() => chance.once(2));
  for (const member of members) {
    put(member, { id: extensionId.tlsFeature, value: chance.once(6) ? chance.pick(lists) : value });
  }
  const isStapled = chance.once(3);
  if (isStapled) staple(draft);
  return `TLS feature ${value.toString('hex')} on ${members.map((member) => placeOf(draft, member)).join()}${isStapled ? ', stapled' : ''}`;
};

/** A sound response; the helper that makes them takes issuers with RSA keys only. */
function staple(draft: Draft): void {
  const serial = Buffer.from('42fuzz');
  leafOf(draft).deviation.serial = serial;
  draft.deliveries.push((_, issued) => {
    const issuer = issued.at(-2);
    if (issuer?.key.publicKey.asymmetricKeyType !== 'rsa') return;
    draft.tls = { ...draft.tls, staple: ocspResponse(issuer, serial) };
  });
}

const locations: NonEmpty<Buffer> = [
  uri('http://127.0.0.1:9/issuer'),
  uri('ldap://127.0.0.1/cn=issuer'),
  uri('https://127.0.0.1:9/issuer'),
  uri('\xfc'),
  uri(''),
  uri('http://127.0.0.1:9/a\0b'),
  uri(`http://127.0.0.1:9/${'a'.repeat(1100)}`),
  primitive(2, Buffer.from('host')),
];

/** Where an issuer or its OCSP responder is said to be; nobody listens there. */
export const addresses: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const methods: NonEmpty<string> = ['1.3.6.1.5.5.7.48.1', '1.3.6.1.5.5.7.48.2', '1.3.6.1.4.1.55555.8'];
  const descriptions = chance
    .some(locations, 3)
    .map((location) => sequence(oid(chance.pick(methods)), location));
  const value = chance.once(5) ? issuerAddress('http://127.0.0.1:9/issuer').value : sequence(...descriptions);
  put(member, { id: extensionId.authorityInfoAccess, value, critical: chance.once(6) });
  return `AIA of ${placeOf(draft, member)}: ${value.toString('hex').slice(0, 300)}`;
};
