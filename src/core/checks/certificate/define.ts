import * as l10n from '@vscode/l10n';
import { newAuthority, newServerCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import type { ParsedCertificate } from '../../certificate/parse';
import type { CertificateProblem, CertificateProblemKind } from '../../certificate/problem';
import {
  defineCheck,
  notApplicable,
  pass,
  type Check,
  type CheckContext,
  type CheckMeta,
  type Failing,
} from '../../check';
import type { Fact, TrustFact } from '../../evidence';
import type { Target } from '../../target';
import { joinSentences } from '../../text';
import { firefoxOnlyProblems } from './firefoxOnly';

type ProblemOf<Kind extends CertificateProblemKind> = Extract<CertificateProblem, { kind: Kind }>;

/** What a text on a problem may need beside the problem. */
export interface ProblemContext {
  target: Target;
  now: Date;
  /** The fault is in the certificate of the server itself, and in none of a CA. */
  isServers: boolean;
  /** The server's own certificate. */
  leaf: ParsedCertificate | null;
  trust: Fact<TrustFact>;
}

type Explanation = Omit<Failing, 'kind' | 'problems' | 'fixes'> &
  /** Without fixes: new certificates for the server or, where the fault is there, for the CA. */
  Partial<Pick<Failing, 'fixes'>>;

interface Definition<Kind extends CertificateProblemKind> {
  meta: Omit<CheckMeta, 'step' | 'level'>;
  kinds: readonly Kind[];
  explain: (problem: ProblemOf<Kind>, context: ProblemContext) => Explanation;
}

/** A check of what a browser has against the chain, with the kinds of problems that it alone reports. */
export interface CertificateCheck extends Check {
  kinds: readonly CertificateProblemKind[];
}

/**
 * A check that reports some kinds of problems out of the judgement of the chain: as an error what Chromium has against
 * it, as a warning what Firefox alone has.
 */
export function defineCertificateCheck<const Kind extends CertificateProblemKind>({
  meta,
  kinds,
  explain,
}: Definition<Kind>): CertificateCheck {
  const isOurs = (problem: CertificateProblem): problem is ProblemOf<Kind> =>
    kinds.some((kind) => kind === problem.kind);
  const check = defineCheck({
    meta: { ...meta, step: 'tls', level: 'error' },
    needs: [],
    uses: ['trust'],
    run: ({ trust }, context) => {
      if (context.certificate === null) return notApplicable;
      const inChromium = context.certificate.problems.filter(isOurs);
      const isFirefoxOnly = inChromium.length === 0;
      const problems = isFirefoxOnly ? firefoxOnlyProblems(context).filter(isOurs) : inChromium;
      const [first] = problems;
      if (first === undefined) return pass;
      const { target, now } = context;
      const isServers = problems.every((problem) => concernsServer(problem, context));
      const explained = explain(first, {
        target,
        now,
        isServers,
        leaf: context.certificate.sent[0] ?? null,
        trust,
      });
      return {
        kind: 'fail',
        fixes: isServers ? newServerCertificate(target) : newAuthority(target),
        ...explained,
        detail: joinSentences([
          explained.detail,
          ...alsoTrueOf(problems),
          ...(isFirefoxOnly ? [l10n.t('Chromium accepts this, Firefox does not.')] : []),
        ]),
        problems,
        ...(isFirefoxOnly ? { level: 'warning' } : {}),
      };
    },
  });
  return { ...check, kinds };
}

function concernsServer(problem: CertificateProblem, { certificate }: CheckContext): boolean {
  if (problem.kind === 'malformed') return problem.position === 0;
  return problem.certificate.fingerprint === certificate?.sent[0]?.fingerprint;
}

/** Further certificates with the same problem. */
function alsoTrueOf(problems: readonly CertificateProblem[]): string[] {
  const certificates = new Map<string, ParsedCertificate>();
  for (const problem of problems)
    if (problem.kind !== 'malformed') certificates.set(problem.certificate.fingerprint, problem.certificate);
  const [, ...others] = [...certificates.values()].map(({ subject }) => `"${shortName(subject)}"`);
  return others.length === 0 ? [] : [l10n.t('The same is true of {0}.', others.join(', '))];
}
