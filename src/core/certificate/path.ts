import type { TrustStore } from '../evidence';
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
