import { hexOf } from '../../../certificate/values';
import { maxInput } from '../format/reader';
import { judgeIssuerByNss } from '../rules/nss';
import { judgeSignature } from '../rules/signature';
import type { Link } from './link';
import type { Candidate, Pool } from './pool';

/** The certificates that bear the name of an issuer, in the order in which Firefox tries them. */
export class Issuers {
  readonly #first: Map<string, Candidate[]>;
  readonly #then: Map<string, Candidate[]>;

  /**
   * First Firefox' own roots, then those of the operating system, then what the server sent. When all of them fail, NSS'
   * database: what the user imported, and the server's own certificate, which NSS knows as long as the connection stands
   * (`security/certverifier/NSSCertDBTrustDomain.cpp`, `FindIssuer`). Only NSS and the own roots give some that
   * mozilla::pkix cannot read, unless they are too long even for that.
   */
  constructor(private readonly pool: Pool) {
    const [server, ...others] = pool.sent;
    const inStore = (store: Candidate['store']): Candidate[] =>
      pool.anchors.filter((anchor) => anchor.store === store && anchor.bytes.length <= maxInput);
    const isReadable = ({ reading }: Candidate): boolean => reading.ok;
    this.#first = byName([
      ...inStore('bundled'),
      ...inStore('system').filter(isReadable),
      ...others.filter(isReadable),
    ]);
    this.#then = byName([...inStore('named'), ...(server === undefined ? [] : [server])]);
  }

  *of({ certificate }: Link): Generator<Candidate> {
    const name = hexOf(certificate.issuer);
    for (const list of [this.#first, this.#then])
      for (const issuer of list.get(name) ?? []) if (!this.#isSuperfluous(issuer)) yield issuer;
  }

  /**
   * A self-signed certificate without trust of its own never completes a path (`ShouldSkipSelfSignedNonTrustAnchor`). Of one
   * that NSS cannot take in, nobody knows whether it is trusted.
   */
  #isSuperfluous(candidate: Candidate): boolean {
    const isTrustKnown = candidate.store === null && judgeIssuerByNss(candidate, this.pool) === null;
    return isTrustKnown && isSelfSigned(candidate, this.pool);
  }
}

/** Signed with its own key, with an algorithm that mozilla::pkix reads. */
export function isSelfSigned(candidate: Candidate, pool: Pool): boolean {
  const { reading } = candidate;
  const isSelfIssued = reading.ok && hexOf(reading.value.subject) === hexOf(reading.value.issuer);
  return isSelfIssued && judgeSignature(candidate, candidate, pool) === null;
}

function byName(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const map = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = subjectOf(candidate);
    if (name === null) continue;
    map.set(name, [...(map.get(name) ?? []), candidate]);
  }
  return map;
}

/** Hex of the DER of the subject; `null` where nobody can read it. */
export function subjectOf({ reading, nss }: Candidate): string | null {
  const subject = reading.ok ? reading.value.subject : nss?.subject;
  return subject === undefined ? null : hexOf(subject);
}
