import type { TrustFact, TrustStore } from '../evidence';
import type { ParsedCertificate } from './parse';

/** Sent by the server, fetched from the address in another certificate (AIA), or found in a store. */
export type CertificateSource = 'sent' | 'fetched' | 'store';

/** A certificate with where it came from; `index` counts as the signatures of `TrustFact` do. */
export interface PathEntry {
  index: number;
  certificate: ParsedCertificate;
  source: CertificateSource;
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
 * and a path that ends at an anchor is preferred over one that does not. Without an anchor it is the longest one found.
 *
 * Breadth first, and each certificate only once: a server may send many that all vouch for each other, and the number of
 * ways through them has no bound.
 */
export function buildPath(input: PathInput): CertificatePath {
  const leaf = input.sent[0];
  if (leaf === undefined || leaf === null) return { entries: [], store: null };
  const issuersOf = readIssuers(input);
  const seen = new Set([leaf.fingerprint]);
  const paths: PathEntry[][] = [[{ index: 0, certificate: leaf, source: 'sent' }]];
  let longest: PathEntry[] = [];
  // The list grows while it is walked.
  for (const entries of paths) {
    const last = entries.at(-1);
    if (last === undefined) continue;
    if (entries.length > longest.length) longest = entries;
    const store = storeOf(last.certificate, input);
    if (store !== null) return { entries, store };
    if (entries.length >= maxDepth) continue;
    for (const issuer of issuersOf(last)) {
      if (seen.has(issuer.certificate.fingerprint)) continue;
      seen.add(issuer.certificate.fingerprint);
      paths.push([...entries, issuer]);
    }
  }
  return { entries: longest, store: null };
}

/** The store in which a certificate stands as an anchor. */
function storeOf({ fingerprint }: ParsedCertificate, { anchors, believes }: PathInput): TrustStore | null {
  const anchor = anchors.find(
    ({ certificate, store }) => certificate.fingerprint === fingerprint && believes(store),
  );
  return anchor?.store ?? null;
}

/** Certificates whose key made the signature; anchors come first, as browsers prefer them. */
function readIssuers(input: PathInput): (entry: PathEntry) => PathEntry[] {
  const valid = new Set(
    input.signatures
      .filter((signature) => signature.valid)
      .map(({ certificate, issuer }) => `${certificate}<${issuer}`),
  );
  const anchors = input.anchors
    .filter(({ store }) => input.believes(store))
    .map(({ certificate, index }): PathEntry => ({ index, certificate, source: 'store' }));
  const sent = input.sent.flatMap((certificate, index): PathEntry[] =>
    certificate === null ? [] : [{ index, certificate, source: 'sent' }],
  );
  return (entry) =>
    [...anchors, ...sent].filter(
      ({ index }) => index !== entry.index && valid.has(`${entry.index}<${index}`),
    );
}
