import { DerError } from '../../../certificate/derReader';
import { binaryText } from '../../../certificate/values';
import { type Details, readDetails } from './details';
import { insideName, nameKey } from './names';
import { type Key, readVerifierKey } from './publicKey';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signatureAlgorithm';
import { readStructure, type Structure } from './structure';

/** A certificate as Chromium's verifier reads it. */
export interface Certificate extends Structure, Details {
  /** Equal where the names match. */
  subjectKey: string;
  issuerKey: string;
  hasEmptySubject: boolean;
  /** Of the outer place; `null` where it is not known. */
  algorithm: SignatureAlgorithm | null;
  /** `null` where the verifier cannot use it. */
  key: Key | null;
  /** Equal for two that count as the same in a path: subject, alternative names and key (RFC 4158 section 2.4.2). */
  identity: string;
}

export type ReadResult = { ok: true; certificate: Certificate } | { ok: false; reason: string };

/** Reads a certificate whole (`ParsedCertificate::Create`, boringssl `pki/parsed_certificate.cc`). Never throws. */
export function readCertificate(der: Uint8Array): ReadResult {
  try {
    return { ok: true, certificate: read(der) };
  } catch (error) {
    if (error instanceof DerError) return { ok: false, reason: error.message };
    throw error;
  }
}

function read(der: Uint8Array): Certificate {
  const structure = readStructure(der);
  const subjectKey = nameKey(structure.subject);
  const issuerKey = nameKey(structure.issuer);
  const hasEmptySubject = insideName(structure.subject).isAtEnd;
  const details = readDetails(structure.extensions, hasEmptySubject);
  const names = details.alternativeNames === null ? '' : binaryText(details.alternativeNames.value);
  return {
    ...structure,
    ...details,
    subjectKey,
    issuerKey,
    hasEmptySubject,
    algorithm: readSignatureAlgorithm(structure.outerAlgorithm),
    key: readVerifierKey(structure.publicKey),
    identity: JSON.stringify([subjectKey, names, binaryText(structure.publicKey)]),
  };
}

/** RFC 5280 section 6.1. */
export function isSelfIssued({ subjectKey, issuerKey }: Certificate): boolean {
  return subjectKey === issuerKey;
}
