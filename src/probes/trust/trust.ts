import type { FetchedIssuer, StapleSignatures, TrustFact } from '../../core/evidence';
import { maxAnchors, maxSignatureChecks } from '../limits';
import { type CertificateNames, certificateNames } from './certificateNames';
import type { StoredCertificate } from './stores';
import { certificatesInStaple, isStapleSignedBy } from './staple';
import { isSignedBy } from './verifySignature';

interface Candidate {
  der: Buffer;
  /** `null` where the bytes are no certificate: it keeps its place for the indices. */
  names: CertificateNames | null;
}

/**
 * Finds the anchors that could stand above a chain, and checks every signature that could hold it together.
 * @param fetched issuers that were not sent; their certificates count as those of the chain do
 * @param staple Base64 of the OCSP response that was stapled to the chain; `undefined`: there was none
 */
export function examineTrust(
  chain: readonly string[],
  stored: readonly StoredCertificate[],
  namedCount: number,
  fetched: readonly FetchedIssuer[] = [],
  staple?: string,
): TrustFact {
  const sent = chain.map(toCandidate);
  const found = fetched.flatMap(({ certificates }) => certificates.map(toCandidate));
  const anchors = findAnchors([...sent, ...found], stored);
  const responders = staple === undefined ? [] : certificatesInStaple(staple).map(toCandidate);
  const candidates = [...sent, ...anchors, ...found, ...responders];
  const isAnchor = (index: number): boolean => index >= sent.length && index < sent.length + anchors.length;
  return {
    fetched: [...fetched],
    anchors: anchors.map(({ store, der }) => ({ store, der: der.toString('base64') })),
    signatures: checkSignatures(candidates, isAnchor),
    ...(staple === undefined
      ? {}
      : { staple: findSigners(staple, candidates, candidates.length - responders.length) }),
    namedCount,
    issuerOrganizationKnown: isMissingIssuerKin([...sent, ...found], anchors, stored),
  };
}

function toCandidate(base64: string): Candidate {
  const der = Buffer.from(base64, 'base64');
  return { der, names: certificateNames(der) };
}

function findAnchors(below: readonly Candidate[], stored: readonly StoredCertificate[]): StoredCertificate[] {
  const issuers = new Set(below.map(({ names }) => names?.issuer));
  return stored
    .filter(({ der, names }) => issuers.has(names.subject) || below.some((entry) => entry.der.equals(der)))
    .slice(0, maxAnchors);
}

/** What stands above an anchor is of no interest. */
function checkSignatures(
  candidates: readonly Candidate[],
  isAnchor: (index: number) => boolean,
): TrustFact['signatures'] {
  const pairs = candidates.flatMap((below, certificate) =>
    isAnchor(certificate)
      ? []
      : candidates.flatMap((above, issuer) =>
          below.names !== null && below.names.issuer === above.names?.subject
            ? [{ certificate, issuer, below, above }]
            : [],
        ),
  );
  return pairs.slice(0, maxSignatureChecks).map(({ certificate, issuer, below, above }) => ({
    certificate,
    issuer,
    valid: isSignedBy(below.der, above.der),
  }));
}

/** @param firstResponder index of the first certificate that the response itself brings */
function findSigners(
  response: string,
  candidates: readonly Candidate[],
  firstResponder: number,
): StapleSignatures {
  const issuer = candidates[0]?.names?.issuer;
  const signers = candidates.flatMap(({ der, names }, certificate) =>
    certificate >= firstResponder || (names !== null && names.subject === issuer)
      ? [{ certificate, valid: isStapleSignedBy(response, der) }]
      : [],
  );
  return { response, signers };
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
