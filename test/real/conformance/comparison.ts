import { judge } from '../../../src/engine';
import type { Prediction, Report } from '../../../src/core/report';
import type { BrowserName, Measurement } from './measurement';
import type { RealOutcome } from './realOutcome';

/** How what we predict for one browser differs from what it did; `not-asked` where it was not asked. */
export type Agreement = 'same' | 'other-outcome' | 'other-error' | 'other-close-code' | 'not-asked';

/** One scenario: what the browsers did, and what our report says of the same evidence. */
export interface Comparison {
  measurement: Measurement;
  report: Report;
  predicted: Record<BrowserName, Prediction>;
  agreement: Record<BrowserName, Agreement>;
  /** Catalogue rows of the verdict's root cause; empty where it names none. */
  rows: string[];
  /** Chromium connects and the verdict is healthy, or it fails and the root cause has the scenario's row. */
  isExplained: boolean;
}

export function compare(measurement: Measurement): Comparison {
  const report = judge(measurement.evidence);
  const { clients, verdict, findings } = report;
  const predicted = { chromium: clients.chromium.predicted, firefox: clients.firefox };
  const rows = findings.find(({ id }) => id === verdict.rootCause)?.catalogue ?? [];
  const { real, row } = measurement;
  return {
    measurement,
    report,
    predicted,
    agreement: {
      chromium: agreementOf(real.chromium, predicted.chromium),
      firefox: agreementOf(real.firefox, predicted.firefox),
    },
    rows,
    isExplained: row === null ? verdict.healthy : rows.includes(row),
  };
}

/**
 * Where Firefox can read nothing of a certificate, it names what NSS ran into last, be it with another server: one of
 * these, and which one cannot be told from a server.
 */
const unreadable: readonly (string | null)[] = ['SEC_ERROR_INVALID_ARGS', 'SEC_ERROR_LIBRARY_FAILURE'];

function agreementOf(real: RealOutcome | null, predicted: Prediction): Agreement {
  if (real === null) return 'not-asked';
  if (real.outcome !== predicted.outcome) return 'other-outcome';
  const isSame =
    real.error === predicted.error ||
    (unreadable.includes(real.error) && unreadable.includes(predicted.error));
  if (!isSame) return 'other-error';
  return real.closeCode === predicted.closeCode ? 'same' : 'other-close-code';
}
