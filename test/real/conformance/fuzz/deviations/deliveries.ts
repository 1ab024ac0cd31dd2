import {
  type Certificate,
  type Deviation,
  daysFromNow,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  keyOf,
} from '../../../../support/certificates';
import { Chance, type NonEmpty } from '../chance';
import type { Delivery } from '../draft';
import type { DeviationKind } from './kind';

type Change = (delivery: Delivery, issued: readonly Certificate[], chance: Chance, name: string) => void;

const changes: NonEmpty<readonly [name: string, change: Change]> = [
  ['root sent', sendRoot],
  ['root sent', sendRoot],
  ['nothing trusted', (delivery) => void (delivery.trusted = [])],
  ['nothing trusted', (delivery) => void (delivery.trusted = [])],
  [
    'nothing trusted, root sent',
    (delivery, issued) => {
      delivery.trusted = [];
      sendRoot(delivery, issued);
    },
  ],
  ['any trusted', (delivery, issued, chance) => void (delivery.trusted = one(issued, chance))],
  ['any trusted', (delivery, issued, chance) => void (delivery.trusted = one(issued, chance))],
  [
    'two trusted',
    (delivery, issued, chance) => void (delivery.trusted = [...one(issued, chance), ...one(issued, chance)]),
  ],
  [
    'one missing',
    (delivery, _, chance) => void delivery.sent.splice(1 + chance.below(delivery.sent.length), 1),
  ],
  ['only the first sent', (delivery) => void delivery.sent.splice(1)],
  [
    'rest shuffled',
    (delivery, _, chance) => {
      const [first, ...rest] = delivery.sent;
      if (first !== undefined) delivery.sent = [first, ...chance.shuffle(rest)];
    },
  ],
  ['all shuffled', (delivery, _, chance) => void (delivery.sent = chance.shuffle(delivery.sent))],
  ['one twice', (delivery, _, chance) => void delivery.sent.push(...one(delivery.sent, chance))],
  [
    'unrelated ones sent, too',
    (delivery, _, chance, name) => {
      const stranger = issueRoot(`Stranger of ${name}`, { key: keyOf('P-256', 'stranger') });
      const more = [
        stranger,
        issueIntermediate(`Stranger's of ${name}`, stranger),
        issueLeaf('other.example', stranger),
      ];
      delivery.sent.splice(1, 0, ...chance.some([more[0] ?? stranger, ...more], 3, 1));
    },
  ],
  ['twin', twin],
  ['twin', twin],
  ['twin', twin],
  ['twin', twin],
  ['twin', twin],
  ['twin', twin],
];

function sendRoot(delivery: Delivery, issued: readonly Certificate[]): void {
  delivery.sent.push(...issued.slice(0, 1));
}

function one(list: readonly Certificate[], chance: Chance): Certificate[] {
  const chosen = list[chance.below(list.length)];
  return chosen === undefined ? [] : [chosen];
}

/** Another certificate of one of the authorities, which bears the same name. */
function twin(delivery: Delivery, issued: readonly Certificate[], chance: Chance, name: string): void {
  const index = chance.below(Math.max(1, issued.length - 1));
  const authority = issued[index];
  if (authority === undefined) return;
  const { subject } = authority;
  const above = issued[index - 1];
  const otherRoot = issueRoot(`Other root of ${name}`, { key: keyOf('P-256', 'other root') });
  const issuers: NonEmpty<Certificate | null> = [above ?? null, otherRoot, null, issued.at(-2) ?? otherRoot];
  const deviations: NonEmpty<Deviation> = [
    {},
    { notBefore: daysFromNow(-5) },
    { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) },
    { notBefore: daysFromNow(2) },
    { without: ['subjectKeyIdentifier', 'authorityKeyIdentifier'] },
    { without: ['basicConstraints'] },
  ];
  const key = chance.once(4) ? keyOf('P-256', 'twin') : authority.key;
  const deviation: Deviation = { ...chance.pick(deviations), subject, key };
  const issuer = chance.pick(issuers);
  const made = issuer === null ? issueRoot('', deviation) : issueIntermediate('', issuer, deviation);
  const place = chance.below(delivery.sent.length) + 1;
  delivery.sent.splice(place, 0, made);
  if (issuer === otherRoot && chance.once(2)) delivery.trusted.push(otherRoot);
  if (issuer === otherRoot && chance.once(4)) delivery.sent.push(otherRoot);
  if (chance.once(6)) delivery.trusted.push(made);
  if (chance.once(4)) delivery.sent = delivery.sent.filter((certificate) => certificate !== authority);
}

/** Who sends and who trusts what. */
export const delivery: DeviationKind = (draft, chance) => {
  const [name, change] = chance.pick(changes);
  const own = chance.below(2 ** 31);
  draft.deliveries.push((delivered, issued) => change(delivered, issued, new Chance(own), draft.name));
  return name;
};
