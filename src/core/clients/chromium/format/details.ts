import { DerError } from '../../../certificate/derReader';
import { type Extension, readExtensionList } from './extensions';
import { type GeneralNames, readGeneralNames } from './generalNames';
import { readAuthorityKeyId, readIssuerUrls, readSubjectKeyId } from './identifiers';
import { type NameConstraints, readNameConstraints } from './nameConstraints';
import { extensionOid, type Oid } from './oid';
import {
  type PolicyConstraints,
  type PolicyMapping,
  readInhibitAnyPolicy,
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
} from './policies';
import { type BasicConstraints, readBasicConstraints, readKeyUsage, readPurposes } from './usage';
import type { BitString } from './values';

/** What stands in a certificate's extensions; `null` where it has not that one. */
export interface Details {
  extensionList: Map<Oid, Extension>;
  basicConstraints: BasicConstraints | null;
  keyUsage: BitString | null;
  purposes: Oid[] | null;
  alternativeNames: { names: GeneralNames; value: Uint8Array } | null;
  nameConstraints: NameConstraints | null;
  issuerUrls: string[];
  policies: Oid[] | null;
  policyConstraints: PolicyConstraints | null;
  policyMappings: PolicyMapping[] | null;
  inhibitAnyPolicy: number | null;
  subjectKeyId: string | null;
  authorityKeyId: string | null;
}

/** Reads every extension that Chromium knows; all others are only listed. @throws DerError where one of them is damaged */
export function readDetails(explicit: Uint8Array | null, hasEmptySubject: boolean): Details {
  const extensionList = explicit === null ? new Map<Oid, Extension>() : readExtensionList(explicit);
  const one = <T>(id: Oid, read: (value: Uint8Array, isCritical: boolean) => T): T | null => {
    const extension = extensionList.get(id);
    return extension === undefined ? null : read(extension.value, extension.critical);
  };
  return {
    extensionList,
    basicConstraints: one(extensionOid.basicConstraints, readBasicConstraints),
    keyUsage: one(extensionOid.keyUsage, readKeyUsage),
    purposes: one(extensionOid.extendedKeyUsage, readPurposes),
    alternativeNames: one(extensionOid.subjectAltName, (value, isCritical) => {
      const names = readGeneralNames(value);
      // RFC 5280 section 4.1.2.6.
      if (hasEmptySubject && !isCritical)
        throw new DerError('subjectAltName: not critical although there is no subject');
      return { names, value };
    }),
    nameConstraints: one(extensionOid.nameConstraints, readNameConstraints),
    issuerUrls: one(extensionOid.authorityInfoAccess, readIssuerUrls) ?? [],
    policies: one(extensionOid.certificatePolicies, (value) => readPolicies(value, false)),
    policyConstraints: one(extensionOid.policyConstraints, readPolicyConstraints),
    policyMappings: one(extensionOid.policyMappings, readPolicyMappings),
    inhibitAnyPolicy: one(extensionOid.inhibitAnyPolicy, readInhibitAnyPolicy),
    subjectKeyId: one(extensionOid.subjectKeyIdentifier, readSubjectKeyId),
    authorityKeyId: one(extensionOid.authorityKeyIdentifier, readAuthorityKeyId),
  };
}
