import {
  certificatePolicies,
  commonName,
  dns,
  email,
  type Extension,
  extensionId,
  nameConstraints,
  octets,
  oid,
  policyId,
  sequence,
  subjectAltName,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawMember, leafOf, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

/** More than usual of everything. */
export const many: DeviationKind = (draft, chance) => {
  const count = chance.pick([50, 400, 1100, 2200]);
  const list = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const member = drawMember(draft, chance);
  const leaf = leafOf(draft);
  const extensions: NonEmpty<() => Extension> = [
    () => nameConstraints({ permitted: [dns(draft.host), ...list((index) => dns(`p${index}.example`))] }),
    () => nameConstraints({ excluded: list((index) => dns(`x${index}.example`)) }),
    () => nameConstraints({ excluded: list((index) => email(`x${index}.example`)) }),
    () => ({
      id: extensionId.extendedKeyUsage,
      value: sequence(...list((index) => oid(`1.3.6.1.4.1.55555.${index}`)), oid('1.3.6.1.5.5.7.3.1')),
    }),
    () => ({
      id: extensionId.certificatePolicies,
      value: sequence(...list((index) => sequence(oid(`${policyId.first}.${index}`)))),
    }),
    () => ({ id: extensionId.unknown, value: octets(Buffer.alloc(count * 30)) }),
  ];
  if (chance.once(2))
    put(leaf, subjectAltName(...list((index) => dns(`n${index}.example`)), dns(draft.host)));
  if (chance.once(8)) leaf.deviation.subject = commonName('n'.repeat(count * 29));
  const extension = chance.pick(extensions)();
  put(member, extension);
  return `${count} in ${extension.id} of ${placeOf(draft, member)}`;
};

const mapped: NonEmpty<'first' | 'second'> = ['first', 'second'];

/** Policies that multiply from one certificate to the next. */
export const manyPolicies: DeviationKind = (draft, chance) => {
  const names = ['first', 'second', 'any'] as const;
  for (const member of draft.members) {
    const own = names.filter(() => !chance.once(3));
    if (own.length > 0) put(member, certificatePolicies(...own));
    if (member.role === 'leaf' || chance.once(2)) continue;
    const pairs = Array.from({ length: 1 + chance.below(3) }, () =>
      sequence(oid(policyId[chance.pick(mapped)]), oid(policyId[chance.pick(mapped)])),
    );
    put(member, { id: extensionId.policyMappings, value: sequence(...pairs), critical: chance.once(2) });
  }
  return 'policies mapped to one another';
};
