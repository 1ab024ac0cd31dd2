import type { BackCert } from '../format/certificate';
import { equalBytes } from '../format/values';
import type { Candidate } from './pool';

/** A certificate in a path that is being built, with the one that it has to vouch for. */
export interface Link {
  candidate: Candidate;
  certificate: BackCert;
  /** `null`: it is the server's own. */
  child: Link | null;
}

/** From this one down to the server's. */
export function* downwards(link: Link): Generator<Link> {
  for (let next: Link | null = link; next !== null; next = next.child) yield next;
}

/** The candidates from the server's upwards. */
export function pathOf(link: Link): Candidate[] {
  return [...downwards(link)].map(({ candidate }) => candidate).reverse();
}

/** The same key under the same name is in the path already (RFC 4158 section 5.2). */
export function isLoop({ certificate, child }: Link): boolean {
  if (child === null) return false;
  for (const { certificate: below } of downwards(child))
    if (equalBytes(certificate.publicKey, below.publicKey) && equalBytes(certificate.subject, below.subject))
      return true;
  return false;
}
