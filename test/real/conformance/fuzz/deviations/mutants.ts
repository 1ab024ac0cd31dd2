import { mutate } from '../../../../support/mutations/mutate';
import { Chance } from '../chance';
import { damage } from '../derTree';
import { type Draft, drawMember, type Member, placeOf } from '../draft';
import type { DeviationKind } from './kind';

/** Damage in one place of a certificate, mostly beneath a signature that fits. */
export const damagedPlace: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const own = chance.below(2 ** 31);
  const isSigned = !chance.once(6);
  member.deviation[isSigned ? 'rewriteSigned' : 'rewrite'] = (der) => damage(der, new Chance(own));
  return `${isSigned ? 'signed part' : 'whole'} of ${placeOf(draft, member)} damaged in one place`;
};

/** Damage that does not care what it hits, as on the way. */
export const mutant: DeviationKind = (draft, chance) => {
  const member = drawBelowRoot(draft, chance);
  const own = chance.below(2 ** 31);
  const isSigned = chance.once(2);
  member.deviation[isSigned ? 'rewriteSigned' : 'rewrite'] = (der) => mutate(der, new Chance(own).below);
  draft.tls = { raw: true };
  return `${isSigned ? 'signed part' : 'whole'} of ${placeOf(draft, member)} mutated`;
};

/** Nobody could import such a root. */
function drawBelowRoot(draft: Draft, chance: Chance): Member {
  const member = drawMember(draft, chance);
  return member.role === 'root' ? (draft.members[1] ?? member) : member;
}
