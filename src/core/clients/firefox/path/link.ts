import type { BackCert } from '../format/certificate';
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
