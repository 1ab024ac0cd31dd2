import { derTag } from '../../../certificate/derReader';
import { hexOf, oidText } from '../../../certificate/values';
import { PkixError } from '../errors';
import { extensionOid } from './oids';
import type { Reader } from './reader';
import { optionalBoolean } from './values';

/** Values of the extensions that a certificate has, by the hex of their object identifiers. */
export type ExtensionMap = ReadonlyMap<string, Uint8Array>;

/** Understood whether critical or not. */
const understood: readonly string[] = [
  extensionOid.keyUsage,
  extensionOid.subjectAltName,
  extensionOid.basicConstraints,
  extensionOid.nameConstraints,
  extensionOid.certificatePolicies,
  extensionOid.policyConstraints,
  extensionOid.extendedKeyUsage,
  extensionOid.inhibitAnyPolicy,
  extensionOid.authorityInfoAccess,
  extensionOid.tlsFeature,
  extensionOid.signedCertificateTimestamps,
  extensionOid.qcStatements,
];

/** Looked at only where they are critical. */
const understoodIfCritical: readonly string[] = [
  extensionOid.ocspNoCheck,
  extensionOid.netscapeCertificateType,
];

/** Ignored, so that nobody notices a second one. */
const mayRepeat: readonly string[] = [extensionOid.policyConstraints, extensionOid.ocspNoCheck];

/**
 * Reads the content of `[3] EXPLICIT Extensions`, which may be an empty list (`mozpkix/lib/pkixcert.cpp`,
 * `BackCert::RememberExtension`; `pkixder.h`, `OptionalExtensions`). The first fault is the error.
 * @throws PkixError
 */
export function readExtensions(explicit: Reader): ExtensionMap {
  const found = new Map<string, Uint8Array>();
  const list = explicit.inside(derTag.sequence, 'extensions');
  while (!list.isAtEnd) readExtension(list.inside(derTag.sequence, 'extension'), found);
  explicit.end();
  return found;
}

function readExtension(extension: Reader, found: Map<string, Uint8Array>): void {
  const oid = extension.content(derTag.oid);
  const id = hexOf(oid);
  const isCritical = optionalBoolean(extension, 'extension');
  const value = extension.content(derTag.octetString);
  const isUnderstood = understood.includes(id) || (isCritical && understoodIfCritical.includes(id));
  if (isUnderstood) {
    if (value.length === 0 && id !== extensionOid.ocspNoCheck) throw invalid(oid, 'it is empty');
    if (found.has(id) && !mayRepeat.includes(id)) throw invalid(oid, 'it is there twice');
    found.set(id, value);
  } else if (isCritical) throw unknownCritical(oid);
  extension.end();
}

function invalid(oid: Uint8Array, message: string): PkixError {
  const name = oidText(oid);
  return new PkixError('SEC_ERROR_EXTENSION_VALUE_INVALID', `extension ${name}: ${message}`, name);
}

/** @param oid content of the object identifier */
export function unknownCritical(oid: Uint8Array): PkixError {
  const name = oidText(oid);
  return new PkixError('SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION', `extension ${name}`, name);
}
