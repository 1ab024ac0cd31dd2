import {
  commonName,
  constructed,
  directory,
  distinguishedName,
  dns,
  email,
  extensionId,
  integer,
  ip,
  nameConstraints,
  otherName,
  primitive,
  sequence,
  subjectAltName,
  uri,
} from '../../../../support/certificates';
import type { Chance, NonEmpty } from '../chance';
import { type Draft, drawMember, leafOf, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

const hostTrees: NonEmpty<(host: string) => string> = [
  (host) => host,
  (host) => host,
  (host) => host.replace(/^[^.]*\./, ''),
  (host) => host.replace(/^[^.]*\./, '').toUpperCase(),
  (host) => host.replace(/^[^.]*/, ''),
  (host) => `.${host}`,
  (host) => host.replace(/^.*\./, ''),
  (host) => host.slice(1),
  (host) => `${host}.`,
  (host) => host.replace(/^[^.]*/, '*'),
  (host) => `child.${host}`,
  () => '',
  () => '.',
  () => 'other.example',
  () => 'b\xfccher.example',
  () => 'a b',
  () => '127.0.0.1',
];

const addressTrees: NonEmpty<number[]> = [
  [127, 0, 0, 0, 255, 0, 0, 0],
  [127, 0, 0, 1, 255, 255, 255, 255],
  [10, 0, 0, 0, 255, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
  Array<number>(32).fill(0),
  [127, 0, 0, 1, 255, 0, 0, 255],
  [127, 0, 0, 1],
  [],
];

const mailTrees: NonEmpty<(host: string) => string> = [
  (host) => `mqtt@${host}`,
  (host) => `MQTT@${host.toUpperCase()}`,
  (host) => host,
  (host) => host.replace(/^[^.]*/, ''),
  () => 'other.example',
  () => '',
  () => 'a@b@c',
  () => '\xfc@example.com',
];

const nameTrees: NonEmpty<(draft: Draft) => Buffer> = [
  () => distinguishedName(),
  (draft) => leafOf(draft).deviation.subject,
  (draft) => distinguishedName([{ type: 'O', value: `Clinic of ${draft.name}` }]),
  (draft) => distinguishedName([{ type: 'O', value: `clinic  of ${draft.name}`, as: 'printable' }]),
  (draft) => distinguishedName([{ type: 'O', value: `Clinic of ${draft.name}`, as: 'teletex' }]),
  () => distinguishedName([{ type: 'C', value: 'CN', as: 'printable' }]),
  () => distinguishedName([{ type: 'C', value: 'CN' }]),
  (draft) =>
    distinguishedName(
      [{ type: 'C', value: 'CN', as: 'printable' }],
      [{ type: 'O', value: `Clinic of ${draft.name}` }],
    ),
  () => commonName('Somebody'),
  () => sequence(sequence()),
];

type TreeKind = (draft: Draft, chance: Chance) => Buffer;

const trees: NonEmpty<TreeKind> = [
  ({ host }, chance) => dns(chance.pick(hostTrees)(host)),
  ({ host }, chance) => dns(chance.pick(hostTrees)(host)),
  ({ host }, chance) => dns(chance.pick(hostTrees)(host)),
  (_, chance) => ip(...chance.pick(addressTrees)),
  ({ host }, chance) => email(chance.pick(mailTrees)(host)),
  (draft, chance) => directory(chance.pick(nameTrees)(draft)),
  (draft, chance) => directory(chance.pick(nameTrees)(draft)),
  ({ host }) => uri(host),
  ({ host }) => otherName(host),
  () => primitive(8, Buffer.from([0x2a, 3, 4])),
  () => constructed(3, sequence()),
  () => primitive(9, Buffer.alloc(0)),
];

/** Names that make the constraints on their kinds matter. */
const entries: NonEmpty<(draft: Draft) => Buffer> = [
  ({ host }) => email(`mqtt@${host}`),
  ({ host }) => email(`MQTT@${host.toUpperCase()}`),
  () => email('"a b"@example.com'),
  () => email('nobody'),
  ({ host }) => uri(`wss://${host}/`),
  () => ip(127, 0, 0, 1),
  () => ip(10, 0, 0, 1),
  ({ host }) => dns(host.replace(/^[^.]*/, '*')),
  () => dns('*.other.example'),
  () => dns('-'),
  () => dns(''),
  () => dns('a..b'),
  ({ name }) => directory(distinguishedName([{ type: 'O', value: `Clinic of ${name}` }])),
  (draft) => directory(leafOf(draft).deviation.subject),
  () => otherName('x'),
  () => primitive(8, Buffer.from([0x2a, 3, 4])),
];

/** What an authority allows in the names below it. */
export const nameSpace: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance, chance.once(8) ? 'any' : 'authority');
  const draw = () => chance.some(trees, 2).map((tree) => tree(draft, chance));
  const [permitted, excluded] = [draw(), draw()];
  const extension = nameConstraints({
    ...(permitted.length > 0 || chance.once(9) ? { permitted } : {}),
    ...(excluded.length > 0 || chance.once(9) ? { excluded } : {}),
  });
  put(member, { ...extension, critical: !chance.once(3) });
  if (chance.once(2)) {
    const more = chance.some(entries, 2).map((entry) => entry(draft));
    const own = draft.host === '127.0.0.1' ? ip(127, 0, 0, 1) : dns(draft.host);
    put(leafOf(draft), subjectAltName(...chance.shuffle([own, ...more])));
  }
  if (chance.once(5)) addMailbox(draft, chance);
  return `name constraints of ${placeOf(draft, member)}: ${extension.value.toString('hex')}`;
};

function addMailbox(draft: Draft, chance: Chance): void {
  const as = chance.pick(['ia5', 'utf8', 'printable', 'teletex'] as const);
  const { deviation } = leafOf(draft);
  deviation.subject = distinguishedName(
    [{ type: 'CN', value: draft.host }],
    [{ type: 'emailAddress', value: chance.pick(mailTrees)(draft.host), as }],
  );
  if (chance.once(2)) deviation.without = [...(deviation.without ?? []), 'subjectAltName'];
}

/** Subtrees with a minimum or maximum, and what is no list of subtrees at all. */
export const damagedNameSpace: DeviationKind = (draft, chance) => {
  const base = dns(draft.host);
  const values: NonEmpty<Buffer> = [
    sequence(),
    Buffer.alloc(0),
    sequence(constructed(0)),
    sequence(constructed(1)),
    sequence(constructed(0, sequence())),
    sequence(constructed(0, sequence(base, primitive(0, Buffer.from([0]))))),
    sequence(constructed(0, sequence(base, primitive(1, Buffer.from([5]))))),
    sequence(constructed(0, sequence(base, integer(0)))),
    sequence(constructed(1, sequence(dns('x.example'))), constructed(0, sequence(base))),
    sequence(constructed(0, sequence(base)), constructed(0, sequence(base))),
    sequence(constructed(0, base)),
    sequence(constructed(2, sequence(base))),
    Buffer.concat([sequence(constructed(0, sequence(base))), Buffer.from([5, 0])]),
  ];
  const member = drawMember(draft, chance, 'authority');
  const value = chance.pick(values);
  put(member, { id: extensionId.nameConstraints, value, critical: !chance.once(3) });
  return `name constraints of ${placeOf(draft, member)}: ${value.toString('hex')}`;
};
