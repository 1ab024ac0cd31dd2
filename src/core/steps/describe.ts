import * as l10n from '@vscode/l10n';
import type { Evidence, Fact, SkipReason } from '../evidence';
import { visible } from '../text';

/** What one rung of the ladder says, apart from its status. */
export interface StepText {
  summary: string;
  facts: { name: string; value: string }[];
}

export type DescribeStep = (evidence: Evidence) => StepText;

/** The text of a step whose probe has a value; a failure and a missing fact read the same on every rung. */
export function describeFact<T>(fact: Fact<T>, describe: (value: T) => StepText): StepText {
  switch (fact.status) {
    case 'ok':
      return describe(fact.value);
    case 'failed':
      return { summary: visible(`${fact.failure.code}: ${fact.failure.message}`, 200), facts: [] };
    case 'skipped':
      return { summary: describeSkip(fact.reason), facts: [] };
  }
}

export function describeSkip(reason: SkipReason): string {
  switch (reason) {
    case 'not-reached':
      return l10n.t('Not reached: an earlier step failed.');
    case 'not-applicable':
      return l10n.t('Does not apply to this URL.');
    case 'not-asked':
      return l10n.t('Not part of this run.');
    case 'no-browser':
      return l10n.t('No browser was run.');
    case 'cancelled':
      return l10n.t('Ended before it was done.');
    case 'pending':
      return l10n.t('Running…');
  }
}

/** Milliseconds for people. */
export function inMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}
