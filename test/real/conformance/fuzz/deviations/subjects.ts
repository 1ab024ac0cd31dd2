import {
  type Attribute,
  commonName,
  distinguishedName,
  oid,
  sequence,
  setOf,
  type StringType,
  tag,
  text,
  tlv,
} from '../../../../support/certificates';
import type { Chance, NonEmpty } from '../chance';
import { type Draft, drawMember, placeOf } from '../draft';
import type { DeviationKind } from './kind';

const types: NonEmpty<StringType> = ['utf8', 'printable', 'teletex', 'ia5', 'bmp', 'universal', 'numeric'];

/** Ways to write a text that may count as the same. */
const spellings: NonEmpty<(value: string) => string> = [
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => value.toLowerCase(),
  (value) => ` ${value}`,
  (value) => `${value}  `,
  (value) => value.replaceAll(' ', '   '),
  (value) => value.replaceAll(' ', '\t'),
  (value) => `${value}.`,
  (value) => `${value}\xfc`,
];

function text2(value: string, chance: Chance): Attribute {
  return {
    type: chance.pick(['CN', 'CN', 'O', 'OU', 'L', 'emailAddress', 'DC', 'unknown']),
    value,
    as: chance.pick(types),
  };
}

/** An authority whose name is spelt otherwise in what it issues. */
export const issuerSpelling: DeviationKind = (draft, chance) => {
  const value = `Authority of ${draft.name}`;
  const type = chance.pick(['CN', 'O'] as const);
  const write = (written: string, as: StringType, rest: Attribute[] = []) =>
    distinguishedName([{ type, value: written, as }, ...rest]);
  const own = chance.pick(types);
  const other = chance.once(2) ? own : chance.pick(types);
  const spell = chance.pick(spellings);
  const rest: Attribute[] = chance.once(4) ? [{ type: 'OU', value: 'Ward' }] : [];
  const index = chance.below(Math.max(1, draft.members.length - 1));
  const [authority, child] = [draft.members[index], draft.members[index + 1]];
  if (authority === undefined || child === undefined) return 'issuer of nothing';
  authority.deviation.subject = write(value, own, rest);
  child.deviation.issuerName = write(spell(value), other, chance.once(6) ? [] : rest);
  return `${placeOf(draft, authority)} is named ${own}, but as issuer ${other} ${JSON.stringify(spell(value))}`;
};

/** What kinds of attributes and strings a subject has. */
export const subjectStrings: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const attributes = chance.some([() => text2(`${draft.name} ${placeOf(draft, member)}`, chance)], 3, 1);
  const made = attributes.map((make) => make());
  const relative = chance.once(3) ? [made] : made.map((attribute) => [attribute]);
  member.deviation.subject = distinguishedName(...relative);
  return `subject of ${placeOf(draft, member)}: ${JSON.stringify(made)}`;
};

const damaged: NonEmpty<(name: string) => Buffer> = [
  () => distinguishedName(),
  (name) => commonName(`${name}_é`, 'printable'),
  (name) => commonName(`${name}é`, 'ia5'),
  (name) => commonName(`${name} a@b*&`, 'printable'),
  (name) => withValue(tlv(tag.bmp, Buffer.from(`${name}x`.slice(0, 5)))),
  () => withValue(tlv(tag.bmp, Buffer.from([0xd8, 0]))),
  () => withValue(tlv(tag.universal, Buffer.from([0, 0x11, 0, 0]))),
  (name) => withValue(tlv(tag.utf8, Buffer.from([0xff, ...Buffer.from(name)]))),
  (name) => withValue(tlv(0x1a, Buffer.from(name))),
  (name) => withValue(tlv(0x1b, Buffer.from(name))),
  () => withValue(text('', 'utf8')),
  () => withValue(sequence()),
  () => withValue(tlv(tag.integer, Buffer.from([5]))),
  (name) => sequence(tlv(tag.set), setOf(pair(text(name, 'utf8')))),
  (name) => sequence(setOf(sequence(oid('2.5.4.3')), pair(text(name, 'utf8')))),
  (name) => sequence(setOf(sequence(oid('2.5.4.3'), text(name, 'utf8'), text('y', 'utf8')))),
  (name) => sequence(sequence(pair(text(name, 'utf8')))),
  (name) => sequence(tlv(tag.set, pair(text('z', 'utf8')), pair(text(name, 'utf8')))),
  (name) => tlv(tag.set, setOf(pair(text(name, 'utf8')))),
];

function pair(value: Buffer): Buffer {
  return sequence(oid('2.5.4.3'), value);
}

function withValue(value: Buffer): Buffer {
  return sequence(setOf(pair(value)));
}

/** A name that is damaged, or none. An imported root has one of its own, since browsers look roots up by their names. */
export const damagedSubject: DeviationKind = (draft, chance) => {
  const member = drawBelowRoot(draft, chance);
  if (member === null) return 'no subject to damage';
  member.deviation.subject = chance.pick(damaged)(draft.name);
  return `subject of ${placeOf(draft, member)}: ${member.deviation.subject.toString('hex')}`;
};

function drawBelowRoot(draft: Draft, chance: Chance): ReturnType<typeof drawMember> | null {
  const [first, ...others] = draft.members.slice(1);
  return first === undefined ? null : chance.pick([first, ...others]);
}
