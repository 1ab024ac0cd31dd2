import type { Failure, FactName, FactValues, SkipReason } from '../core/evidence';

/** What one attempt came to: a value, or the typed failure of its layer. */
export type Outcome<T, F extends Failure> = { ok: true; value: T } | { ok: false; failure: F };

/** What a probe hands back to be settled as a fact. */
export type ProbeResult<T> =
  | { status: 'ok'; value: T }
  | { status: 'failed'; failure: Failure }
  | { status: 'skipped'; reason: SkipReason };

/** The probe result for a fact by its name. */
export type ResultOf<N extends FactName> = ProbeResult<FactValues[N]>;

export function succeeded<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failedWith<F extends Failure>(failure: F): { ok: false; failure: F } {
  return { ok: false, failure };
}

export function skipped(reason: SkipReason): { status: 'skipped'; reason: SkipReason } {
  return { status: 'skipped', reason };
}

/** An attempt's outcome as the result of the probe. */
export function toResult<T>(outcome: Outcome<T, Failure>): ProbeResult<T> {
  return outcome.ok ? { status: 'ok', value: outcome.value } : { status: 'failed', failure: outcome.failure };
}
