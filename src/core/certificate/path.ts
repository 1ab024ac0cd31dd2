import type { TrustFact, TrustStore } from '../evidence';
import type { ParsedCertificate } from './parse';

/** A certificate with where it came from; `index` counts as the signatures of `TrustFact` do. */
export interface PathEntry {
  index: number;
  certificate: ParsedCertificate;
  source: 'sent' | 'store';
}

/** The way from the leaf towards a trust anchor, as far as it could be followed. */
export interface CertificatePath {
  entries: PathEntry[];
  /** The store that the last entry stands in; `null` when the path ends at no anchor. */
  store: TrustStore | null;
}

export interface PathInput {
  /** `null` where a certificate is malformed. */
  sent: (ParsedCertificate | null)[];
  anchors: { certificate: ParsedCertificate; store: TrustStore; index: number }[];
  signatures: TrustFact['signatures'];
  /** Stores that the client at hand believes. */
  believes: (store: TrustStore) => boolean;
}

/** No client follows longer paths than this (Chromium stops after 8 intermediates and more). */
const maxDepth = 12;

/**
 * Builds the path that a browser would: the order of the message does not matter, extra certificates are ignored,
 * and a path that ends at an anchor is preferred over one that does not.
 */
export function buildPath(input: PathInput): CertificatePath {
  const leaf = input.sent[0];
  if (leaf === undefined || leaf === null) return { entries: [], store: null };
  return extend([{ index: 0, certificate: leaf, source: 'sent' }], input);
}

function extend(entries: PathEntry[], input: PathInput): CertificatePath {
  const last = entries.at(-1);
  if (last === undefined) return { entries, store: null };
  const anchor = input.anchors.find(
    ({ certificate, store }) =>
      certificate.fingerprint === last.certificate.fingerprint && input.believes(store),
  );
  if (anchor !== undefined) return { entries, store: anchor.store };
  if (entries.length >= maxDepth) return { entries, store: null };

  const candidates = issuersOf(last, input).filter(
    ({ certificate }) => !entries.some((entry) => entry.certificate.fingerprint === certificate.fingerprint),
  );
  const paths = candidates.map((candidate) => extend([...entries, candidate], input));
  const trusted = paths.find((path) => path.store !== null);
  const longest = paths.reduce<CertificatePath | null>(
    (best, path) => (best === null || path.entries.length > best.entries.length ? path : best),
    null,
  );
  return trusted ?? longest ?? { entries, store: null };
}

/** Certificates of the same name whose key made the signature; anchors come first, as browsers prefer them. */
function issuersOf(entry: PathEntry, input: PathInput): PathEntry[] {
  const signedBy = (issuer: number) =>
    input.signatures.some(
      (signature) => signature.certificate === entry.index && signature.issuer === issuer && signature.valid,
    );
  const anchors = input.anchors
    .filter(({ store, index }) => input.believes(store) && signedBy(index))
    .map(({ certificate, index }): PathEntry => ({ index, certificate, source: 'store' }));
  const sent = input.sent.flatMap((certificate, index): PathEntry[] =>
    certificate !== null && index !== entry.index && signedBy(index)
      ? [{ index, certificate, source: 'sent' }]
      : [],
  );
  return [...anchors, ...sent];
}
