import type { CertificateError } from '../errors';
import type { Staple } from '../ocsp/staple';
import { firstFault } from '../rules';
import { type UsageBit, usageBit } from '../rules/context';
import { finding, type Finding, unreadable } from '../rules/finding';
import { judgeDistrustDate } from '../rules/distrust';
import { judgeFound } from '../rules/found';
import { judgeNameConstraints } from '../rules/nameConstraints';
import { judgeIssuerByNss } from '../rules/nss';
import { judgeSignature } from '../rules/signature';
import { judgeInheritedFeatures } from '../rules/tlsFeatures';
import { Issuers } from './issuers';
import { isLoop, type Link, pathOf } from './link';
import { type Failure, IssuerResults, type Outcome } from './outcome';
import type { Candidate, Pool } from './pool';

/** Most intermediates in a path (`MAX_SUBCA_COUNT`). */
const maxIntermediates = 6;

/**
 * Certificates that are looked at in one search. Firefox looks at 200,000; all that a search as long can find out is that the
 * issuer is unknown.
 */
const maxSteps = 5000;

export interface SearchOptions {
  now: Date;
  minRsaBits: number;
  /** The one usage that the server's key has to have if it has any. */
  usage: UsageBit;
  /** The OCSP response that came with the server's certificate. */
  staple: Staple | null;
}

/** Looks for a way from the server's certificate to a trust anchor, as `BuildCertChain` does (`mozpkix/lib/pkixbuild.cpp`). */
export class Search {
  readonly #issuers: Issuers;
  readonly #faults = new Map<string, Finding | null>();
  #stepsLeft = maxSteps;

  constructor(
    private readonly pool: Pool,
    private readonly options: SearchOptions,
  ) {
    this.#issuers = new Issuers(pool);
  }

  from(server: Candidate): Outcome {
    const { reading: read } = server;
    return read.ok
      ? this.#build({ candidate: server, certificate: read.value, child: null }, 0)
      : failure(unreadable(server, read.error), [server]);
  }

  /** `BuildForward`. What is wrong with the server's certificate itself is said only where there is a way. */
  #build(link: Link, authoritiesBelow: number): Outcome {
    const { candidate, child } = link;
    const path = pathOf(link);
    const isServer = child === null;
    const fault = this.#faultOf(link, authoritiesBelow);
    if (fault !== null && !(isServer && candidate.store === null)) return failure(fault, path);
    const refused = judgeDistrustDate(path);
    if (refused !== null) return failure(refused, path);
    if (candidate.store !== null) return { ok: true, path };
    if (!isServer && authoritiesBelow >= maxIntermediates)
      return failure(tooMany(link, authoritiesBelow), path);
    const outcome = this.#tryIssuers(link, isServer ? 0 : authoritiesBelow + 1, fault?.error ?? null);
    return outcome.ok && fault !== null ? failure(fault, outcome.path) : outcome;
  }

  #tryIssuers(link: Link, authoritiesBelow: number, ownError: CertificateError | null): Outcome {
    const results = new IssuerResults();
    for (const issuer of this.#issuers.of(link)) {
      if (this.#stepsLeft === 0) {
        results.add(noIssuer([...pathOf(link), issuer]), false);
        break;
      }
      const above = this.#tryIssuer(link, issuer, authoritiesBelow);
      const own =
        above.ok && link.child === null ? judgeFound(link, above.path, ownError, this.options) : null;
      const outcome = own !== null && above.ok ? failure(own, above.path) : above;
      if (outcome.ok) return outcome;
      results.add(outcome, this.pool.isSignedBy(link.candidate, issuer));
      // It is wrong on every way.
      if (own !== null) break;
    }
    return results.outcome(pathOf(link));
  }

  /** `PathBuildingStep::Check`. */
  #tryIssuer(below: Link, candidate: Candidate, authoritiesBelow: number): Outcome {
    const path = [...pathOf(below), candidate];
    if (!candidate.reading.ok) return failure(unreadable(candidate, candidate.reading.error), path);
    const link: Link = { candidate, certificate: candidate.reading.value, child: below };
    if (isLoop(link)) return noIssuer(pathOf(below));
    const refused = judgeNameConstraints(link) ?? judgeInheritedFeatures(link);
    if (refused !== null) return failure(refused, path);
    this.#stepsLeft -= 1;
    const above = this.#build(link, authoritiesBelow);
    if (!above.ok) return above;
    const unsigned = judgeSignature(below.candidate, candidate, this.pool);
    return unsigned === null ? above : failure(unsigned, above.path);
  }

  #faultOf(link: Link, authoritiesBelow: number): Finding | null {
    const { candidate, certificate, child } = link;
    const isServer = child === null;
    const key = `${candidate.index} ${isServer} ${authoritiesBelow}`;
    const known = this.#faults.get(key);
    if (known !== undefined) return known;
    const { now, minRsaBits, usage } = this.options;
    const usages = [isServer ? usage : usageBit.keyCertSign];
    const place = {
      candidate,
      certificate,
      isServer,
      authoritiesBelow,
      issuer: null,
      minRsaBits,
      usages,
      now,
    };
    const fault = (isServer ? null : judgeIssuerByNss(candidate, this.pool)) ?? firstFault(place);
    this.#faults.set(key, fault);
    return fault;
  }
}

function failure(found: Finding, path: Candidate[]): Failure {
  return { ok: false, error: found.error, finding: found, path };
}

function noIssuer(path: Candidate[]): Failure {
  return { ok: false, error: 'SEC_ERROR_UNKNOWN_ISSUER', finding: null, path };
}

function tooMany({ candidate }: Link, authoritiesBelow: number): Finding {
  return finding('SEC_ERROR_UNKNOWN_ISSUER', candidate, (certificate) => ({
    kind: 'too-many-intermediates',
    certificate,
    count: authoritiesBelow + 1,
  }));
}
