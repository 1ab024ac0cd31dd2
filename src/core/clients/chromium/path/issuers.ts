import { equalBytes } from '../format/values';
import { isSelfIssued } from '../format/certificate';
import type { Candidate, Pool } from './pool';

/** Addresses that Chromium asks for one certificate (`kMaxFetchesPerCert`, `net/cert/internal/cert_issuer_source_aia.cc`). */
const maxAddresses = 5;

/** The issuers that may stand above a certificate, best first, and those that its address (AIA) gives once all others led nowhere. */
export class Issuers {
  #waiting: Candidate[] = [];
  #addresses: string[];
  readonly #seen = new Set<string>();
  /** How many there were so far. */
  count = 0;

  constructor(
    private readonly child: Candidate,
    private readonly pool: Pool,
    /** Told of every address that would be asked, but was not. */
    private readonly onUnasked: (url: string) => void,
  ) {
    this.#addresses = addressesOf(child);
    this.#add(findIssuers(child, pool));
  }

  /** `null` where there is none left. */
  next(): Candidate | null {
    while (this.#waiting.length === 0) {
      const url = this.#addresses.shift();
      if (url === undefined) return null;
      const found = this.pool.fetched.get(url);
      if (found === undefined) this.onUnasked(url);
      else this.#add(found);
    }
    return this.#waiting.shift() ?? null;
  }

  #add(found: readonly Candidate[]): void {
    for (const issuer of found) {
      if (this.#seen.has(issuer.der)) continue;
      this.#seen.add(issuer.der);
      this.#waiting.push(issuer);
      this.count += 1;
    }
    this.#waiting.sort((a, b) => compare(this.child, a, b));
  }
}

/** Only http is asked (`CertNetFetcherURLRequest`, `net/cert_net/cert_net_fetcher_url_request.cc`), but every URL counts. */
function addressesOf({ certificate }: Candidate): string[] {
  return certificate.issuerUrls
    .filter((url) => URL.canParse(url))
    .slice(0, maxAddresses)
    .filter((url) => new URL(url).protocol === 'http:');
}

/**
 * Roots of the user first, then Chromium's own, then what was sent. The user's are looked up by the bytes of the name, all others by its
 * normal form (`TrustStoreNSS::SyncGetIssuersOf`, `net/cert/internal/trust_store_nss.cc`).
 */
function findIssuers({ certificate }: Candidate, { anchors, sent }: Pool): Candidate[] {
  const isNamed = (candidate: Candidate) => candidate.certificate.subjectKey === certificate.issuerKey;
  const own = anchors.filter(
    (anchor) =>
      anchor.trust?.isPublic === false &&
      anchor.certificate.serialIsValid &&
      equalBytes(anchor.certificate.subject, certificate.issuer),
  );
  const bundled = anchors.filter((anchor) => anchor.trust?.isPublic === true && isNamed(anchor));
  const intermediates = sent.slice(1).flatMap(({ candidate }) => candidate ?? []);
  return [...own, ...bundled, ...intermediates.filter(isNamed)];
}

/**
 * The order in which issuers are tried (`TrustAndKeyIdentifierMatchToOrder` and `SortRemainingIssuers`, boringssl `pki/path_builder.cc`):
 * key identifiers and trust, then self-issued ones, then the newer ones.
 */
function compare(child: Candidate, a: Candidate, b: Candidate): number {
  return (
    rank(child, a) - rank(child, b) ||
    Number(isSelfIssued(b.certificate)) - Number(isSelfIssued(a.certificate)) ||
    b.certificate.notBefore.getTime() - a.certificate.notBefore.getTime() ||
    b.certificate.notAfter.getTime() - a.certificate.notAfter.getTime()
  );
}

/** A key identifier that does not match is no obstacle, only the last choice. */
function rank(child: Candidate, { certificate, trust }: Candidate): number {
  const wanted = child.certificate.authorityKeyId;
  const own = certificate.subjectKeyId;
  const isTrusted = trust !== null;
  if (wanted === null || own === null) return isTrusted ? 1 : 3;
  if (wanted === own) return isTrusted ? 0 : 2;
  return isTrusted ? 4 : 5;
}
