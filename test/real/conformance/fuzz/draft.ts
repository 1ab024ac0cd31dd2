import {
  type Certificate,
  commonName,
  type Deviation,
  distinguishedName,
  ecdsa,
  type Extension,
  extensionId,
  type KeyKind,
  keyOf,
  type KeyPair,
  pkcs1,
  pss,
  type SignatureAlgorithm,
  usualAlgorithm,
} from '../../../support/certificates';
import type { Scenario, ServerTls } from '../scenario';
import type { Chance, NonEmpty } from './chance';

export type Role = 'root' | 'intermediate' | 'leaf';

/** A certificate to be issued. */
export interface Member {
  role: Role;
  /** How it differs from a sound one; key and subject are always there. */
  deviation: Deviation & { key: KeyPair; subject: Buffer };
}

/** What becomes of the certificates once they are issued. Members count from the root. */
export interface Delivery {
  /** From the server's own upwards. */
  sent: Certificate[];
  trusted: Certificate[];
}

/** A server that is being thought up; deviations change it before anything is issued. */
export interface Draft {
  name: string;
  host: string;
  /** From the root to the server's own. */
  members: Member[];
  tls: ServerTls;
  /** Where issuers can be fetched, without a slash at the end, and what is there. */
  aiaBase: string;
  aia: NonNullable<Scenario['aia']>;
  /** The root comes with the browsers. */
  isPublic: boolean;
  /** In this order, after the certificates were issued from the root downwards. */
  deliveries: ((delivery: Delivery, issued: readonly Certificate[]) => void)[];
}

const leafKeys: NonEmpty<KeyKind> = [
  'rsa-2048',
  'rsa-2048',
  'rsa-1024',
  'rsa-3072',
  'P-256',
  'P-256',
  'P-384',
];
const authorityKeys: NonEmpty<KeyKind> = [...leafKeys, 'rsa-2048', 'P-521', 'rsa-2048', 'P-256'];
const holders: NonEmpty<string> = ['root', 'intermediate', 'leaf'];

/** A sound chain of one certificate to five; its host is a name of its own. */
export function soundDraft(name: string, aiaBase: string, chance: Chance): Draft {
  const host = `${name}.fuzz.example`;
  const count = chance.pick([1, 2, 2, 3, 3, 3, 3, 4, 4, 5]);
  const members = Array.from({ length: count }, (_, index): Member => {
    const role = index === count - 1 ? 'leaf' : index === 0 ? 'root' : 'intermediate';
    return {
      role,
      deviation: { key: drawKey(role, chance), subject: drawSubject(role, name, index, host, chance) },
    };
  });
  members.forEach(({ deviation }, index) => {
    deviation.algorithm = drawAlgorithm(
      members[Math.max(0, index - 1)]?.deviation.key ?? deviation.key,
      chance,
    );
  });
  return {
    name,
    host,
    members,
    tls: chance.once(4) ? { maxVersion: 'TLSv1.2' } : {},
    aiaBase,
    aia: [],
    isPublic: false,
    deliveries: [],
  };
}

/** The certificate of the server. */
export function leafOf({ members }: Draft): Member {
  const leaf = members.at(-1);
  if (leaf === undefined) throw new Error('A chain has at least one certificate.');
  return leaf;
}

/** One of the members, an authority where there is one and `of` asks for it. */
export function drawMember(draft: Draft, chance: Chance, of: 'any' | 'authority' = 'any'): Member {
  const leaf = leafOf(draft);
  const above = draft.members.filter((member) => member !== leaf);
  const [first, ...others] = above;
  if (first === undefined || (of === 'any' && chance.once(2))) return leaf;
  return chance.pick([first, ...others]);
}

/** For people: `leaf`, `root` or which of the intermediates. */
export function placeOf({ members }: Draft, member: Member): string {
  return member.role === 'intermediate' ? `intermediate ${members.indexOf(member)}` : member.role;
}

/** Puts an extension in the place of the one of its kind. */
export function put({ deviation }: Member, extension: Extension): void {
  const others = (deviation.with ?? []).filter(({ id }) => id !== extension.id);
  deviation.with = [...others, extension];
}

export function drop({ deviation }: Member, kind: keyof typeof extensionId): void {
  deviation.with = (deviation.with ?? []).filter(({ id }) => id !== extensionId[kind]);
  deviation.without = [...(deviation.without ?? []), kind];
}

export function drawKey(role: Role, chance: Chance): KeyPair {
  return keyOf(chance.pick(role === 'leaf' ? leafKeys : authorityKeys), chance.pick(holders));
}

/** One that a sound CA signs with by this key. */
export function drawAlgorithm({ privateKey }: KeyPair, chance: Chance): SignatureAlgorithm {
  const kind = privateKey.asymmetricKeyType;
  if (chance.once(2)) return usualAlgorithm(privateKey);
  if (kind === 'ec') return ecdsa(chance.pick(['sha256', 'sha384', 'sha512']));
  const hash = chance.pick(['sha256', 'sha384', 'sha512'] as const);
  if (kind === 'rsa-pss') return pss('sha256');
  if (kind !== 'rsa') return usualAlgorithm(privateKey);
  // 1024 bits are too short for a salt as long as SHA-512.
  return chance.once(4) ? pss('sha256') : pkcs1(hash);
}

function drawSubject(role: Role, name: string, index: number, host: string, chance: Chance): Buffer {
  const own = role === 'leaf' ? host : `${role} ${index} of ${name}`;
  if (role === 'leaf' && chance.once(4)) return commonName(`Server of ${name}`);
  if (chance.once(2)) return commonName(own, chance.pick(['utf8', 'printable']));
  return distinguishedName(
    [{ type: 'C', value: 'CN', as: 'printable' }],
    [{ type: 'O', value: `Clinic of ${name}` }],
    ...(chance.once(2) ? [[{ type: 'OU', value: 'Ward' } as const]] : []),
    [{ type: 'CN', value: own }],
  );
}
