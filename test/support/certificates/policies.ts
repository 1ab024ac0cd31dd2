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

/** A policy must hold for the path from so many certificates below this one on. */
export function requireExplicitPolicy(skip: number): Extension {
  return { id: extensionId.policyConstraints, value: sequence(skipCerts(0, skip)), critical: true };
}

export function inhibitPolicyMapping(skip: number): Extension {
  return { id: extensionId.policyConstraints, value: sequence(skipCerts(1, skip)), critical: true };
}

export function inhibitAnyPolicy(skip: number): Extension {
  return { id: extensionId.inhibitAnyPolicy, value: integer(skip), critical: true };
}

export function policyMapping(issuers: Policy, subjects: Policy): Extension {
  const value = sequence(sequence(oid(policyId[issuers]), oid(policyId[subjects])));
  return { id: extensionId.policyMappings, value, critical: true };
}

function skipCerts(number: number, count: number): Buffer {
  return primitive(number, Buffer.from([count]));
}
