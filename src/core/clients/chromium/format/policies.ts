import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { oid, type Oid } from './oid';
import { readerOf } from './reader';
import { byteOf } from './values';

export const anyPolicy = oid('2.5.29.32.0');

/** CPS pointer and user notice (RFC 5280 section 4.2.1.4). */
const knownQualifiers: readonly Oid[] = ['1.3.6.1.5.5.7.2.1', '1.3.6.1.5.5.7.2.2'].map(oid);

export interface PolicyMapping {
  issuer: Oid;
  subject: Oid;
}

export interface PolicyConstraints {
  /** After how many certificates a policy is demanded, and none is mapped any more; `null` where it is not. */
  requireExplicitPolicy: number | null;
  inhibitPolicyMapping: number | null;
}

/**
 * Reads the policies (`ParseCertificatePoliciesExtensionImpl`, boringssl `pki/certificate_policies.cc`); with `knownOnly` a qualifier of
 * another kind is an error. @throws DerError
 */
export function readPolicies(value: Uint8Array, knownOnly: boolean): Oid[] {
  const reader = readerOf(value, 'certificatePolicies');
  const list = reader.inside(derTag.sequence, 'certificatePolicies');
  reader.end();
  const policies: Oid[] = [];
  do {
    const information = list.inside(derTag.sequence, 'certificatePolicies');
    const policy = hexOf(information.content(derTag.oid));
    policies.push(policy);
    if (information.isAtEnd) continue;
    readQualifiers(
      information.inside(derTag.sequence, 'policyQualifiers'),
      knownOnly || policy === anyPolicy,
    );
    information.end();
  } while (!list.isAtEnd);
  if (new Set(policies).size !== policies.length) throw new DerError('certificatePolicies: one policy twice');
  return policies;
}

function readQualifiers(list: DerReader, knownOnly: boolean): void {
  do {
    const qualifier = list.inside(derTag.sequence, 'policyQualifiers');
    const id = hexOf(qualifier.content(derTag.oid));
    if (knownOnly && !knownQualifiers.includes(id))
      throw new DerError('policyQualifiers: one that is unknown');
    qualifier.any();
    qualifier.end();
  } while (!list.isAtEnd);
}

/** @throws DerError */
export function readPolicyMappings(value: Uint8Array): PolicyMapping[] {
  const reader = readerOf(value, 'policyMappings');
  const list = reader.inside(derTag.sequence, 'policyMappings');
  const mappings: PolicyMapping[] = [];
  do {
    const pair = list.inside(derTag.sequence, 'policyMappings');
    mappings.push({ issuer: hexOf(pair.content(derTag.oid)), subject: hexOf(pair.content(derTag.oid)) });
    pair.end();
  } while (!list.isAtEnd);
  reader.end();
  return mappings;
}

/** @throws DerError */
export function readPolicyConstraints(value: Uint8Array): PolicyConstraints {
  const reader = readerOf(value, 'policyConstraints');
  const parts = reader.inside(derTag.sequence, 'policyConstraints');
  if (parts.isAtEnd) throw new DerError('policyConstraints: empty');
  const require = parts.optional(derTag.contextPrimitive);
  const inhibit = parts.optional(derTag.contextPrimitive + 1);
  parts.end();
  reader.end();
  return {
    requireExplicitPolicy: require === null ? null : byteOf(require, 'requireExplicitPolicy'),
    inhibitPolicyMapping: inhibit === null ? null : byteOf(inhibit, 'inhibitPolicyMapping'),
  };
}

/** @throws DerError */
export function readInhibitAnyPolicy(value: Uint8Array): number {
  const reader = readerOf(value, 'inhibitAnyPolicy');
  const count = byteOf(reader.content(derTag.integer), 'inhibitAnyPolicy');
  reader.end();
  return count;
}
