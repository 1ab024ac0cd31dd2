import {
  certificatePolicies,
  extensionId,
  inhibitAnyPolicy,
  integer,
  oid,
  type Policy,
  policyConstraints,
  policyId,
  policyMapping,
  primitive,
  sequence,
  text,
} from '../../../../support/certificates';
import type { Chance, NonEmpty } from '../chance';
import { type Draft, drawMember, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

const names: NonEmpty<Policy> = ['first', 'second', 'any'];

/** Policies on most of the chain, and rules about them. */
export const policies: DeviationKind = (draft, chance) => {
  const rules = draft.members.map((member) => {
    const own = [...new Set(chance.some(names, 2))];
    const critical = chance.once(3);
    if (own.length > 0) put(member, { ...certificatePolicies(...own), critical });
    return own.join('+');
  });
  return `policies ${rules.join()}; ${rule(draft, chance)}${chance.once(2) ? `; ${rule(draft, chance)}` : ''}`;
};

function rule(draft: Draft, chance: Chance): string {
  const member = drawMember(draft, chance, chance.once(3) ? 'any' : 'authority');
  const place = placeOf(draft, member);
  const critical = !chance.once(4);
  switch (chance.below(4)) {
    case 0: {
      const skip = chance.below(4);
      put(member, { ...inhibitAnyPolicy(skip), critical });
      return `inhibitAnyPolicy ${skip} on ${place}`;
    }
    case 1: {
      const [from, to] = [chance.pick(names), chance.pick(names)];
      put(member, { ...policyMapping(from, to), critical });
      return `${from} mapped to ${to} on ${place}`;
    }
    default: {
      const counts = [chance.below(4), chance.below(4)] as const;
      const both = chance.below(3);
      const extension = policyConstraints({
        ...(both === 1 ? {} : { requireExplicit: counts[0] }),
        ...(both === 0 ? {} : { inhibitMapping: counts[1] }),
      });
      put(member, { ...extension, critical });
      return `policyConstraints ${extension.value.toString('hex')} on ${place}`;
    }
  }
}

const information = (policy: Policy, ...qualifiers: Buffer[]): Buffer =>
  sequence(oid(policyId[policy]), ...(qualifiers.length === 0 ? [] : [sequence(...qualifiers)]));
const qualifier = (id: string): Buffer => sequence(oid(id), text('x', 'ia5'));

const damagedPolicies: NonEmpty<{ id: string; value: Buffer }> = [
  ...[
    sequence(),
    Buffer.alloc(0),
    sequence(information('first'), information('first')),
    sequence(information('first', qualifier('1.3.6.1.5.5.7.2.1'))),
    sequence(information('first', qualifier('1.3.6.1.4.1.55555.6'))),
    sequence(information('any', qualifier('1.3.6.1.5.5.7.2.2'))),
    sequence(information('any', qualifier('1.3.6.1.4.1.55555.6'))),
    sequence(sequence(oid(policyId.first), sequence())),
    sequence(sequence()),
    sequence(oid(policyId.first)),
  ].map((value) => ({ id: extensionId.certificatePolicies, value })),
  ...[
    sequence(),
    Buffer.alloc(0),
    sequence(sequence(oid(policyId.first))),
    sequence(oid(policyId.first)),
  ].map((value) => ({ id: extensionId.policyMappings, value })),
  ...[
    sequence(),
    Buffer.alloc(0),
    sequence(primitive(0, Buffer.from([1, 0]))),
    sequence(primitive(0, Buffer.from([0x80]))),
    sequence(primitive(1, Buffer.from([0])), primitive(0, Buffer.from([0]))),
    sequence(primitive(2, Buffer.from([0]))),
    sequence(primitive(0, Buffer.alloc(0))),
  ].map((value) => ({ id: extensionId.policyConstraints, value })),
  ...[integer(-1), integer(128), integer(300), Buffer.alloc(0), sequence()].map((value) => ({
    id: extensionId.inhibitAnyPolicy,
    value,
  })),
] as unknown as NonEmpty<{ id: string; value: Buffer }>;

/** What is written in place of policies and the rules about them. */
export const damagedRules: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const extension = chance.pick(damagedPolicies);
  const critical = chance.once(2);
  put(member, { ...extension, critical });
  return `${extension.id} of ${placeOf(draft, member)}: ${extension.value.toString('hex')}${critical ? ' critical' : ''}`;
};
