import type { CertificateProblem } from './certificate/problem';
import type { CheckContext, Check, CheckResult } from './check';
import { checkGroups, lastResort } from './checks';
import type { Facts } from './evidence';
import { problemOrder } from './problemOrder';
import type { Finding } from './report';

/** A finding with what the verdict needs beside what is shown. */
export interface FoundCause {
  finding: Finding;
  nextStep: string;
  /** What of the judgement of the chain it is about; empty for all that is not about that. */
  problems: readonly CertificateProblem[];
}

/** A check that threw. */
export interface CheckBug {
  id: string;
  message: string;
}

/** Runs every check. Findings come in the order in which they are to be repaired. */
export function findCauses(facts: Facts, context: CheckContext): { causes: FoundCause[]; bugs: CheckBug[] } {
  const bugs: CheckBug[] = [];
  const run = (check: Check): FoundCause[] => {
    const result = check.run(facts, context);
    if (result.kind === 'bug') bugs.push({ id: check.meta.id, message: result.message });
    return causeOf(check, result);
  };
  const causes = checkGroups.flatMap(({ kind, checks }) => {
    const found = checks.flatMap(run);
    return kind === 'explain' ? found.slice(0, 1) : inOrderOfProblems(found, context);
  });
  const explained = causes.some(({ finding }) => finding.level === 'error');
  return { causes: explained ? causes : [...causes, ...run(lastResort)], bugs };
}

/** Findings on problems of the chain in the order of those; findings on something else keep their places behind them. */
function inOrderOfProblems(found: readonly FoundCause[], context: CheckContext): FoundCause[] {
  const order = problemOrder(context);
  const rank = ({ problems }: FoundCause): number =>
    problems.length === 0 ? order.length : Math.min(...problems.map((problem) => order.indexOf(problem)));
  return [...found].sort((one, other) => rank(one) - rank(other));
}

function causeOf({ meta }: Check, result: CheckResult): FoundCause[] {
  if (result.kind !== 'fail') return [];
  return [
    {
      finding: {
        id: meta.id,
        catalogue: [...(result.catalogue ?? meta.catalogue)],
        level: result.level ?? meta.level,
        step: meta.step,
        title: meta.title(),
        detail: result.detail,
        why: meta.why(),
        fixes: result.fixes,
        citation: meta.citation,
      },
      nextStep: result.nextStep,
      problems: result.problems ?? [],
    },
  ];
}
