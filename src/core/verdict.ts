import * as l10n from '@vscode/l10n';
import type { Evidence } from './evidence';
import type { FoundCause } from './findings';
import type { Clients, Verdict } from './report';
import { joinSentences, visible } from './text';

/**
 * The verdict: the first cause, the one whose repair lets the next step be seen, and not a score. Healthy is what a
 * browser in front of this broker would be, measured if it was measured.
 */
export function verdictOf(evidence: Evidence, clients: Clients, causes: readonly FoundCause[]): Verdict {
  if (clients.chromium.outcome === 'connects') return healthyVerdict(clients, causes);
  const errors = causes.filter(({ finding }) => finding.level === 'error');
  const [first, ...hidden] = errors;
  if (first === undefined) return undecided(evidence, clients);
  const { finding, nextStep } = first;
  const others = hidden.map((cause) => cause.finding.title);
  return {
    healthy: false,
    rootCause: finding.id,
    summary: joinSentences([
      l10n.t('A browser does not connect. {0}.', withoutStop(finding.title)),
      finding.detail,
      ...(others.length === 0
        ? []
        : [l10n.t('Behind it there is more: {0}.', others.map(withoutStop).join('; '))]),
    ]),
    nextStep,
  };
}

function healthyVerdict(clients: Clients, causes: readonly FoundCause[]): Verdict {
  // An error that does not stop this browser is shown as a warning.
  const warning = causes.find(({ finding }) => finding.level !== 'info');
  const isMeasured = clients.chromium.basis === 'measured';
  return {
    healthy: true,
    rootCause: null,
    summary: isMeasured
      ? l10n.t('A browser connects: MQTT over WebSocket worked in Chromium.')
      : l10n.t('A browser would connect: nothing that was seen stands in its way.'),
    nextStep:
      warning === undefined
        ? l10n.t(
            'Nothing to repair. If your page still fails, run the diagnosis with its origin and its login.',
          )
        : `${withoutStop(warning.finding.title)}: ${warning.nextStep}`,
  };
}

/** Neither connected nor explained: the run was cancelled, timed out, or could not see enough. */
function undecided(evidence: Evidence, clients: Clients): Verdict {
  const facts = Object.values(evidence.facts);
  const isRunning = facts.some((fact) => fact.status === 'skipped' && fact.reason === 'pending');
  const isCancelled = facts.some((fact) => fact.status === 'skipped' && fact.reason === 'cancelled');
  if (isRunning) {
    return { healthy: false, rootCause: null, summary: l10n.t('The diagnosis is running.'), nextStep: '' };
  }
  if (isCancelled) {
    return {
      healthy: false,
      rootCause: null,
      summary: l10n.t('The diagnosis was ended before it could tell.'),
      nextStep: l10n.t('Run it again, with a longer time limit if it ran out of time.'),
    };
  }
  return {
    healthy: false,
    rootCause: null,
    summary:
      clients.chromium.error === null
        ? l10n.t('The diagnosis could not determine whether a browser connects.')
        : l10n.t('A browser does not connect: {0}.', visible(clients.chromium.error)),
    nextStep: l10n.t(
      'Install Chrome, Edge or Chromium and run the diagnosis again, so that a real browser decides.',
    ),
  };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, '');
}
