import type { X509Certificate } from 'node:crypto';
import type { TrustFact } from '../../core/evidence';
import { maxAnchors } from '../limits';
import { readCertificate } from './pem';
import type { StoredCertificate } from './stores';

/** A certificate of the chain; `null` where the platform cannot read it: it keeps its place for the indices. */
type ChainEntry = X509Certificate | null;

/** Finds the anchors that could stand above a chain, and checks every signature that could hold it together. */
export function examineTrust(
  chain: readonly string[],
  stored: readonly StoredCertificate[],
  namedCount: number,
): TrustFact {
  const entries: ChainEntry[] = chain.map((der) => readCertificate(Buffer.from(der, 'base64')));
  const anchors = findAnchors(entries, stored);
  return {
    anchors: anchors.map(({ store, certificate }) => ({ store, der: certificate.raw.toString('base64') })),
    signatures: checkSignatures(entries, [...entries, ...anchors.map(({ certificate }) => certificate)]),
    namedCount,
    issuerOrganizationKnown: isMissingIssuerKin(entries, anchors, stored),
  };
}

function findAnchors(
  entries: readonly ChainEntry[],
  stored: readonly StoredCertificate[],
): StoredCertificate[] {
  const issuers = new Set(entries.map((entry) => entry && nameKey(entry.issuer)));
  const sent = new Set(entries.map((entry) => entry?.fingerprint256));
  return stored
    .filter(
      ({ certificate }) => issuers.has(nameKey(certificate.subject)) || sent.has(certificate.fingerprint256),
    )
    .slice(0, maxAnchors);
}

function checkSignatures(
  entries: readonly ChainEntry[],
  candidates: readonly ChainEntry[],
): TrustFact['signatures'] {
  return entries.flatMap((certificate, index) =>
    candidates.flatMap((issuer, issuerIndex) => {
      if (certificate === null || issuer === null) return [];
      if (nameKey(certificate.issuer) !== nameKey(issuer.subject)) return [];
      return [{ certificate: index, issuer: issuerIndex, valid: isSignedBy(certificate, issuer) }];
    }),
  );
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    // A key or an algorithm that the platform does not know verifies nothing.
    return false;
  }
}

/** An issuer that is nowhere to be found has a relative among the anchors: it is an intermediate that was not sent. */
function isMissingIssuerKin(
  entries: readonly ChainEntry[],
  anchors: readonly StoredCertificate[],
  stored: readonly StoredCertificate[],
): boolean {
  const known = [...entries, ...anchors.map(({ certificate }) => certificate)];
  const subjects = new Set(known.map((certificate) => certificate && nameKey(certificate.subject)));
  const missing = entries.flatMap((entry) =>
    entry === null || subjects.has(nameKey(entry.issuer)) ? [] : [organization(entry.issuer)],
  );
  return stored.some(({ certificate }) => {
    const name = organization(certificate.subject);
    return name !== null && missing.includes(name);
  });
}

/** Names are compared without regard to case and string type (RFC 5280 section 7.1): the platform's text has them alike. */
function nameKey(name: string): string {
  return name.toLowerCase();
}

function organization(name: string): string | null {
  return /^O=(.+)$/im.exec(name)?.[1]?.toLowerCase() ?? null;
}
