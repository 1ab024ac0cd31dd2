import type { TrustFact } from '../../core/evidence';
import { maxAnchors } from '../limits';
import { type CertificateNames, certificateNames } from './certificateNames';
import type { StoredCertificate } from './stores';
import { isSignedBy } from './verifySignature';

interface Candidate {
  der: Buffer;
  /** `null` where the bytes are no certificate: it keeps its place for the indices. */
  names: CertificateNames | null;
}

/** Finds the anchors that could stand above a chain, and checks every signature that could hold it together. */
export function examineTrust(
  chain: readonly string[],
  stored: readonly StoredCertificate[],
  namedCount: number,
): TrustFact {
  const sent: Candidate[] = chain.map((base64) => {
    const der = Buffer.from(base64, 'base64');
    return { der, names: certificateNames(der) };
  });
  const anchors = findAnchors(sent, stored);
  return {
    anchors: anchors.map(({ store, der }) => ({ store, der: der.toString('base64') })),
    signatures: checkSignatures(sent, [...sent, ...anchors]),
    namedCount,
    issuerOrganizationKnown: isMissingIssuerKin(sent, anchors, stored),
  };
}

function findAnchors(sent: readonly Candidate[], stored: readonly StoredCertificate[]): StoredCertificate[] {
  const issuers = new Set(sent.map(({ names }) => names?.issuer));
  return stored
    .filter(({ der, names }) => issuers.has(names.subject) || sent.some((entry) => entry.der.equals(der)))
    .slice(0, maxAnchors);
}

function checkSignatures(
  sent: readonly Candidate[],
  candidates: readonly Candidate[],
): TrustFact['signatures'] {
  return sent.flatMap((certificate, index) =>
    candidates.flatMap((issuer, issuerIndex) => {
      if (certificate.names === null || certificate.names.issuer !== issuer.names?.subject) return [];
      return [{ certificate: index, issuer: issuerIndex, valid: isSignedBy(certificate.der, issuer.der) }];
    }),
  );
}

/** An issuer that is nowhere to be found has a relative among the roots: it is an intermediate that was not sent. */
function isMissingIssuerKin(
  sent: readonly Candidate[],
  anchors: readonly Candidate[],
  stored: readonly StoredCertificate[],
): boolean {
  const subjects = new Set([...sent, ...anchors].map(({ names }) => names?.subject));
  const missing = sent.flatMap(({ names }) =>
    names === null || subjects.has(names.issuer) ? [] : [organizationOf(names.issuer)],
  );
  return stored.some(({ names }) => {
    const organization = organizationOf(names.subject);
    return organization !== null && missing.includes(organization);
  });
}

/** Attribute type `organizationName` (2.5.4.10) in a name's key. */
const organizationPrefix = '6:55040a=';

function organizationOf(nameKey: string): string | null {
  const attribute = nameKey.split(/[/+]/).find((part) => part.startsWith(organizationPrefix));
  return attribute?.slice(organizationPrefix.length) ?? null;
}
