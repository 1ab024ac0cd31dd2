import type { CertificateProblem } from './certificate/problem';
import type { CertificateVerdict } from './clients/certificateVerdict';
import type { EvidenceInput, FactName, Facts, FactValues, Fact, Settled } from './evidence';
import type { Citation, Fix, Level, Prediction, StepId } from './report';
import type { Target } from './target';

/** What a check says of itself; ids never change, texts are made at the moment of use. */
export interface CheckMeta {
  /** `<group>/<name>`. */
  id: string;
  step: StepId;
  level: Level;
  /** Rows of the failure catalogue. */
  catalogue: readonly string[];
  title: () => string;
  why: () => string;
  citation: Citation;
}

/** What is known beside the facts: the question itself and what was worked out from the facts. */
export interface CheckContext {
  target: Target;
  input: EvidenceInput;
  /** The clock of the run. */
  now: Date;
  /** The chain as Chromium with the user's `--trust` judges it; `null` where none was seen. */
  certificate: CertificateVerdict | null;
  /** The same, as Firefox judges it. */
  firefoxCertificate: CertificateVerdict | null;
  /** What the model of Chromium says of these facts. */
  predicted: Prediction;
}

/** What a failing check adds to its metadata. */
export interface Failing {
  kind: 'fail';
  detail: string;
  /** What to do next, as one sentence. */
  nextStep: string;
  fixes: Fix[];
  /** In place of the metadata's, where the facts tell more. */
  level?: Level;
  catalogue?: readonly string[];
  /** What a browser has against the chain, where the finding is about that. */
  problems?: readonly CertificateProblem[];
}

export type CheckOutcome = { kind: 'pass' } | { kind: 'not-applicable' } | Failing;

/** Every outcome of a check that ran or could not run. Only `pass` is a pass. */
export type CheckResult =
  | CheckOutcome
  /** A fact that the check needs is missing. */
  | { kind: 'blocked'; missing: FactName }
  /** The check threw. */
  | { kind: 'bug'; message: string };

export interface Check {
  meta: CheckMeta;
  run: (facts: Facts, context: CheckContext) => CheckResult;
}

interface CheckDefinition<Needs extends FactName, Uses extends FactName> {
  meta: CheckMeta;
  /** Facts that must have been observed, be it as a failure. */
  needs: readonly Needs[];
  /** Facts that may be missing. */
  uses?: readonly Uses[];
  run: (
    facts: { [Name in Needs]: Settled<FactValues[Name]> } & { [Name in Uses]: Fact<FactValues[Name]> },
    context: CheckContext,
  ) => CheckOutcome;
}

export const pass: CheckOutcome = { kind: 'pass' };
export const notApplicable: CheckOutcome = { kind: 'not-applicable' };

/**
 * Makes a check of its metadata and a pure function, which sees only the facts that it names.
 * A missing fact and an exception are outcomes of their own.
 */
export function defineCheck<const Needs extends FactName = never, const Uses extends FactName = never>(
  definition: CheckDefinition<Needs, Uses>,
): Check {
  return {
    meta: definition.meta,
    run: (facts, context) => {
      const missing = definition.needs.find((name) => facts[name].status === 'skipped');
      if (missing !== undefined) return { kind: 'blocked', missing };
      try {
        return definition.run(pick(facts, definition.needs, definition.uses ?? []), context);
      } catch (error) {
        return { kind: 'bug', message: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** The cast is sound: the caller has seen that no needed fact is skipped. */
function pick<Needs extends FactName, Uses extends FactName>(
  facts: Facts,
  needs: readonly Needs[],
  uses: readonly Uses[],
) {
  return Object.fromEntries([...needs, ...uses].map((name) => [name, facts[name]])) as {
    [Name in Needs]: Settled<FactValues[Name]>;
  } & { [Name in Uses]: Fact<FactValues[Name]> };
}
