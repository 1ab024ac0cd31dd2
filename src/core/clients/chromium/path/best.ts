import type { CertificateProblem } from '../../../certificate/problem';
import type { Candidate, Pool } from './pool';
import { type FoundPath, PathSearch } from './search';

/** The path that Chromium reports, and what is wrong with it. */
export interface ReportedPath extends FoundPath {
  /** Of a path to an anchor; empty for one that Chromium accepts. */
  problems: CertificateProblem[];
  /** Addresses of issuers that nobody asked, although one of them might give a path that Chromium accepts. */
  unasked: string[];
}

/**
 * Searches until a path is accepted. Where none is, the first one is reported, or the first that ends at an anchor
 * (`CertPathBuilder::AddResultPath`, boringssl `pki/path_builder.cc`).
 */
export function findPath(
  leaf: Candidate,
  pool: Pool,
  verify: (entries: readonly Candidate[]) => CertificateProblem[],
): ReportedPath {
  const search = new PathSearch(pool);
  let best: Omit<ReportedPath, 'unasked'> | null = null;
  for (const path of search.paths(leaf)) {
    const isAnchored = path.end === 'anchor';
    const problems = isAnchored ? verify(path.entries) : [];
    if (isAnchored && problems.length === 0) return { ...path, problems, unasked: [] };
    if (best === null || (isAnchored && best.end !== 'anchor')) best = { ...path, problems };
  }
  best ??= { entries: [leaf], end: 'no-issuer', problems: [] };
  return { ...best, unasked: isCurable(best, leaf) ? [...search.unasked] : [] };
}

/** Another issuer cures nothing that is wrong with the server's certificate itself. */
function isCurable({ problems }: { problems: CertificateProblem[] }, leaf: Candidate): boolean {
  return problems.every(
    (problem) =>
      problem.kind === 'bad-signature' ||
      problem.kind === 'missing-intermediate' ||
      problem.kind === 'malformed' ||
      problem.certificate.fingerprint !== leaf.shown.fingerprint,
  );
}
