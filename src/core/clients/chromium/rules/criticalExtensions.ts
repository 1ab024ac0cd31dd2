import { DerError } from '../../../certificate/derReader';
import type { CertificateProblem } from '../../../certificate/problem';
import { oidText } from '../../../certificate/values';
import type { Certificate } from '../format/certificate';
import type { Extension } from '../format/extensions';
import { extensionOid, type Oid } from '../format/oid';
import { readPolicies } from '../format/policies';
import type { Candidate } from '../path/pool';

/** Extensions that may be critical: Chromium heeds them. */
const heeded: readonly Oid[] = [
  extensionOid.basicConstraints,
  extensionOid.keyUsage,
  extensionOid.extendedKeyUsage,
  extensionOid.nameConstraints,
  extensionOid.subjectAltName,
  extensionOid.policyMappings,
  extensionOid.policyConstraints,
  extensionOid.inhibitAnyPolicy,
];

/** RFC 5280 section 6.1.4 step o (`VerifyNoUnconsumedCriticalExtensions`, boringssl `pki/verify_certificate_chain.cc`). */
export function judgeCriticalExtensions({ certificate, shown }: Candidate): CertificateProblem[] {
  return [...certificate.extensionList].flatMap(([id, extension]): CertificateProblem[] =>
    !extension.critical || isHeeded(id, extension, certificate)
      ? []
      : [{ kind: 'unknown-critical', certificate: shown, extension: oidText(extension.id) }],
  );
}

function isHeeded(id: Oid, { value }: Extension, { purposes }: Certificate): boolean {
  if (id === extensionOid.certificatePolicies) return hasKnownQualifiers(value);
  // Microsoft's own list of purposes may be passed over where the usual one is there.
  if (id === extensionOid.microsoftApplicationPolicies) return purposes !== null;
  return heeded.includes(id);
}

function hasKnownQualifiers(value: Uint8Array): boolean {
  try {
    readPolicies(value, true);
    return true;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
