import {
  type Certificate,
  daysFromNow,
  type Deviation,
  issueIntermediate,
  issueRoot,
  keyOf,
} from '../../../../support/certificates';
import { Chance, type NonEmpty } from '../chance';
import type { Delivery } from '../draft';
import type { DeviationKind } from './kind';

/** Several certificates for each authority, from all of the others: most ways through them lead nowhere. */
export const graph: DeviationKind = (draft, chance) => {
  const [own, count] = [chance.below(2 ** 31), 2 + chance.below(8)];
  draft.deliveries.push((delivery, issued) => addTwins(delivery, issued, new Chance(own), count, draft.name));
  return `${count} more certificates of its authorities`;
};

const deviations: NonEmpty<Deviation> = [
  {},
  {},
  {},
  { notBefore: daysFromNow(-5) },
  { notBefore: daysFromNow(-1), notAfter: daysFromNow(90) },
  { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) },
  { without: ['subjectKeyIdentifier'] },
  { without: ['authorityKeyIdentifier'] },
  { without: ['keyUsage'] },
  { without: ['basicConstraints'] },
];

function addTwins(
  delivery: Delivery,
  issued: readonly Certificate[],
  chance: Chance,
  count: number,
  name: string,
): void {
  const roots = ['first', 'second'].map((which) =>
    issueRoot(`${which} other root of ${name}`, { key: keyOf('P-256', which) }),
  );
  const authorities = issued.slice(0, Math.max(1, issued.length - 1));
  const [first] = authorities;
  if (first === undefined) return;
  const signers: NonEmpty<Certificate> = [first, ...authorities, ...roots];
  const twins = Array.from({ length: count }, () => {
    const { subject, key } = chance.pick([first, ...authorities]);
    const own = chance.once(8) ? keyOf('P-256', 'twin') : key;
    const deviation = { ...chance.pick(deviations), subject, key: own };
    return chance.once(8) ? issueRoot('', deviation) : issueIntermediate('', chance.pick(signers), deviation);
  });
  const [leaf, ...others] = delivery.sent;
  if (leaf === undefined) return;
  delivery.sent = [leaf, ...chance.shuffle([...others, ...twins, ...roots.filter(() => chance.once(3))])];
  delivery.trusted.push(...roots.filter(() => chance.once(3)));
  if (chance.once(3)) delivery.trusted = delivery.trusted.filter((certificate) => certificate !== first);
}
