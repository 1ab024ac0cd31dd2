import type { CertificateProblem, CertificateProblemKind } from '../../certificate/problem';
import { defineCheck, notApplicable, pass, type Check, type CheckMeta, type Failing } from '../../check';
import type { Target } from '../../target';

type ProblemOf<Kind extends CertificateProblemKind> = Extract<CertificateProblem, { kind: Kind }>;

interface CertificateCheck<Kind extends CertificateProblemKind> {
  meta: Omit<CheckMeta, 'step' | 'level'>;
  kinds: readonly Kind[];
  explain: (problem: ProblemOf<Kind>, target: Target, now: Date) => Omit<Failing, 'kind'>;
}

/** A check that reports one kind of problem out of the judgement of the chain. */
export function defineCertificateCheck<const Kind extends CertificateProblemKind>(
  definition: CertificateCheck<Kind>,
): Check {
  return defineCheck({
    meta: { ...definition.meta, step: 'tls', level: 'error' },
    needs: [],
    run: (_facts, { certificate, target, now }) => {
      if (certificate === null) return notApplicable;
      const problem = certificate.problems.find((candidate): candidate is ProblemOf<Kind> =>
        definition.kinds.some((kind) => kind === candidate.kind),
      );
      return problem === undefined ? pass : { kind: 'fail', ...definition.explain(problem, target, now) };
    },
  });
}
