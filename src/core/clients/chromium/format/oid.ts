import { hexOf } from '../../../certificate/values';

/** An object identifier as hex of its content: Chromium compares bytes, and does not care whether they are well formed. */
export type Oid = string;

/** The identifier of a dotted one. */
export function oid(dotted: string): Oid {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return hexOf(Uint8Array.from([40 * root + second, ...rest].flatMap(groupsOf)));
}

/** Groups of seven bits, the most significant one first; all but the last have the top bit set. */
function groupsOf(arc: number): number[] {
  const groups = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
    groups.unshift(128 + (left % 128));
  return groups;
}

/** Extensions that Chromium reads (RFC 5280 section 4.2). */
export const extensionOid = {
  subjectKeyIdentifier: oid('2.5.29.14'),
  keyUsage: oid('2.5.29.15'),
  subjectAltName: oid('2.5.29.17'),
  basicConstraints: oid('2.5.29.19'),
  nameConstraints: oid('2.5.29.30'),
  certificatePolicies: oid('2.5.29.32'),
  policyMappings: oid('2.5.29.33'),
  authorityKeyIdentifier: oid('2.5.29.35'),
  policyConstraints: oid('2.5.29.36'),
  extendedKeyUsage: oid('2.5.29.37'),
  inhibitAnyPolicy: oid('2.5.29.54'),
  authorityInfoAccess: oid('1.3.6.1.5.5.7.1.1'),
  microsoftApplicationPolicies: oid('1.3.6.1.4.1.311.21.10'),
} as const;
