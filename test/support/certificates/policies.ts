import { integer, oid, primitive, sequence } from './der';
import { type Extension, extensionId } from './extensions';

export const policyId = {
  any: '2.5.29.32.0',
  first: '1.3.6.1.4.1.55555.4.1',
  second: '1.3.6.1.4.1.55555.4.2',
} as const;

export type Policy = keyof typeof policyId;

export function certificatePolicies(...policies: Policy[]): Extension {
  const value = sequence(...policies.map((policy) => sequence(oid(policyId[policy]))));
  return { id: extensionId.certificatePolicies, value };
}

/** Each number is how many certificates below this one are still free of the rule. */
export function policyConstraints(skip: { requireExplicit?: number; inhibitMapping?: number }): Extension {
  const fields = [skip.requireExplicit, skip.inhibitMapping].flatMap((count, number) =>
    count === undefined ? [] : [primitive(number, Buffer.from([count]))],
  );
  return { id: extensionId.policyConstraints, value: sequence(...fields), critical: true };
}

export function inhibitAnyPolicy(skip: number): Extension {
  return { id: extensionId.inhibitAnyPolicy, value: integer(skip), critical: true };
}

export function policyMapping(issuers: Policy, subjects: Policy): Extension {
  const value = sequence(sequence(oid(policyId[issuers]), oid(policyId[subjects])));
  return { id: extensionId.policyMappings, value, critical: true };
}
