import type { Candidate, Pool } from './pool';
import { Issuers } from './issuers';

/** Certificates from the server's upwards, and how the search ended there. */
export interface FoundPath {
  entries: Candidate[];
  /** At a trust anchor, at one without an issuer, or since the search took too long. */
  end: 'anchor' | 'no-issuer' | 'limit';
}

/** Issuers that are looked at in one search (`kPathBuilderIterationLimit`, `net/cert/cert_verify_proc_builtin.cc`). */
const maxSteps = 20;

/**
 * Yields the paths that Chromium tries, in its order: depth first, from the best issuer to the worst (`CertPathIter::GetNextPath`,
 * boringssl `pki/path_builder.cc`). What ends at no anchor is yielded, too, since it may be what is reported.
 */
export class PathSearch {
  #steps = 0;
  #isOver = false;
  /** Addresses that Chromium would have asked on its way, but that nobody has. */
  readonly unasked = new Set<string>();

  constructor(private readonly pool: Pool) {}

  paths(leaf: Candidate): Generator<FoundPath> {
    return this.#from([leaf], leaf);
  }

  *#from(entries: Candidate[], last: Candidate): Generator<FoundPath> {
    const issuers = new Issuers(last, this.pool, (url) => this.unasked.add(url));
    let skipped = 0;
    for (;;) {
      this.#steps += 1;
      if (this.#steps > maxSteps) {
        this.#isOver = true;
        yield { entries, end: 'limit' };
        return;
      }
      const issuer = issuers.next();
      if (issuer === null) break;
      if (issuer.trust !== null) {
        yield { entries: [...entries, issuer], end: 'anchor' };
      } else if (entries.some((entry) => entry.certificate.identity === issuer.certificate.identity)) {
        skipped += 1;
      } else {
        yield* this.#from([...entries, issuer], issuer);
        if (this.#isOver) return;
      }
    }
    if (issuers.count === skipped) yield { entries, end: 'no-issuer' };
  }
}
