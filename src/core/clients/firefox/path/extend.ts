import { hexOf } from '../../../certificate/values';
import { isSelfSigned, subjectOf } from './issuers';
import type { Candidate, Pool } from './pool';

/** Longest way that is shown. */
const maxLength = 12;

/**
 * The way on from where Firefox gave up, or never went since it trusts nobody there or cannot read it, as long as signatures
 * lead on.
 * It is for people, who want to see the whole chain, and everything that is wrong with it.
 */
export function extended(path: readonly Candidate[], pool: Pool): Candidate[] {
  const way = [...path];
  while (way.length < maxLength) {
    const next = issuerOf(way, pool);
    if (next === undefined) break;
    way.push(next);
  }
  return way;
}

function issuerOf(way: readonly Candidate[], pool: Pool): Candidate | undefined {
  const last = way.at(-1);
  if (last === undefined || last.store !== null || !last.reading.ok || isSelfSigned(last, pool))
    return undefined;
  const issuer = hexOf(last.reading.value.issuer);
  const known = [...pool.anchors, ...pool.sent].filter(
    (candidate) =>
      subjectOf(candidate) === issuer &&
      !way.some(({ der }) => der === candidate.der) &&
      pool.isSignedBy(last, candidate),
  );
  return known.find(({ reading }) => reading.ok) ?? known[0];
}
