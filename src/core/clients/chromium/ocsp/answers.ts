import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { timeOf } from '../../../certificate/values';
import type { Certificate } from '../format/certificate';
import { readExtensionList } from '../format/extensions';
import { oid } from '../format/oid';
import { readHash } from '../format/pssParameters';
import { readerOf } from '../format/reader';
import { byteOf, equalBytes } from '../format/values';
import { hasDigest, keyBitsOf } from './digests';
import { insideOnly, refuseCritical } from './response';

type Status = 'good' | 'revoked' | 'unknown';

interface Answer {
  id: Uint8Array;
  status: Status;
  isCurrent: boolean;
}

/** Proof that a certificate was logged, which Chromium reads elsewhere (RFC 6962 section 3.3). */
const timestamps = oid('1.3.6.1.4.1.11129.2.4.5');

/** Reasons are numbered up to 10, without 7 (RFC 5280 section 5.3.1). */
const lastReason = 10;
const unusedReason = 7;

/**
 * Whether the answers say that a certificate was revoked (`GetRevocationStatusForCert`, boringssl `pki/ocsp.cc`): of several that are about
 * it and neither too old nor from the future, the worst counts. One that is damaged takes the worth from all.
 * @throws DerError
 */
export function isRevokedBy(
  answers: readonly Uint8Array[],
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): boolean {
  let isRevoked = false;
  for (const der of answers) {
    const { id, status, isCurrent } = readAnswer(insideOnly(der, 'SingleResponse'), now);
    if (isAbout(insideOnly(id, 'certID'), certificate, issuer) && isCurrent)
      isRevoked ||= status === 'revoked';
  }
  return isRevoked;
}

function readAnswer(single: DerReader, now: Date): Answer {
  const id = single.any().raw;
  const status = readStatus(single);
  const thisUpdate = timeOf(single.value(derTag.generalizedTime));
  const next = single.optional(derTag.contextConstructed);
  const nextUpdate = next === null ? null : readOnlyTime(readerOf(next, 'nextUpdate'));
  const explicit = single.optional(derTag.contextConstructed + 1);
  single.end();
  if (explicit !== null) {
    const extensions = readExtensionList(explicit);
    extensions.delete(timestamps);
    refuseCritical(extensions.values());
  }
  // Chromium counts whole seconds.
  const seconds = Math.floor(now.getTime() / 1000) * 1000;
  const isCurrent =
    thisUpdate.getTime() <= seconds && (nextUpdate === null || nextUpdate.getTime() > seconds);
  return { id, status, isCurrent };
}

function readOnlyTime(reader: DerReader): Date {
  const time = timeOf(reader.value(derTag.generalizedTime));
  reader.end();
  return time;
}

function readStatus(single: DerReader): Status {
  const { tag, content } = single.any();
  switch (tag) {
    case derTag.contextPrimitive:
      return 'good';
    case derTag.contextConstructed + 1:
      checkRevoked(readerOf(content, 'revoked'));
      return 'revoked';
    case derTag.contextPrimitive + 2:
      return 'unknown';
    default:
      throw new DerError('certStatus: neither good, revoked nor unknown');
  }
}

const enumerated = 0x0a;

function checkRevoked(reader: DerReader): void {
  timeOf(reader.value(derTag.generalizedTime));
  const explicit = reader.optional(derTag.contextConstructed);
  reader.end();
  if (explicit === null) return;
  const parts = readerOf(explicit, 'revocationReason');
  const reason = byteOf(parts.content(enumerated), 'revocationReason');
  parts.end();
  if (reason > lastReason || reason === unusedReason)
    throw new DerError('revocationReason: none that is known');
}

/** By the digests of the issuer's name and key, and by the serial number (`CheckCertIDMatchesCertificate`). */
function isAbout(id: DerReader, certificate: Certificate, issuer: Certificate): boolean {
  const kind = readHash(id.any().raw);
  const name = id.content(derTag.octetString);
  const key = id.content(derTag.octetString);
  const serial = id.content(derTag.integer);
  id.end();
  const keyBits = keyBitsOf(issuer.publicKey);
  return (
    hasDigest(kind, name, certificate.issuer) &&
    keyBits !== null &&
    hasDigest(kind, key, keyBits) &&
    equalBytes(serial, certificate.serial)
  );
}
