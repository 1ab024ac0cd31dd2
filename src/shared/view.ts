import type { Report } from '../core/report';
import { isReport } from './reportGuard';
import { isText, nullOr, objectOf, oneOf, type Guard } from '../core/guards';

/** Where a run stands: `idle` is a report that was not made just now, but restored or opened. */
export type Phase = 'running' | 'finished' | 'cancelled' | 'failed' | 'idle';

/** Everything that the diagnosis panel shows. Free of secrets. */
export interface DiagnosisView {
  phase: Phase;
  /** The broker's URL, redacted. */
  url: string;
  /** `null` until the first step has settled. */
  report: Report | null;
  /** Name of the CA that the report is made as though it was trusted; `null` where it says what was seen. */
  assumption: string | null;
}

export const isDiagnosisView: Guard<DiagnosisView> = objectOf({
  phase: oneOf('running', 'finished', 'cancelled', 'failed', 'idle'),
  url: isText,
  report: nullOr<Report>(isReport),
  assumption: nullOr(isText),
});
