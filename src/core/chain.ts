import type { ChainJudgement } from './certificate/judge';
import type { CertificateProblem } from './certificate/problem';
import type { ChainEntry } from './report';

/** The path from the leaf upwards for people, each certificate with the kinds of problems that it has. */
export function chainOf(judgement: ChainJudgement | null): ChainEntry[] {
  if (judgement === null) return [];
  return judgement.path.entries.map(({ certificate, source }) => ({
    certificate,
    source,
    problems: judgement.problems
      .filter((problem) => concerns(problem, certificate.fingerprint))
      .map((problem) => problem.kind),
  }));
}

function concerns(problem: CertificateProblem, fingerprint: string): boolean {
  return problem.kind !== 'malformed' && problem.certificate.fingerprint === fingerprint;
}
