import * as l10n from '@vscode/l10n';
import { outcomeText } from '../clientText';
import type { Outcome, Report } from '../report';

type About = Pick<Report, 'evidence'>;

/** Whether a report is about the certificates of a file; no client has connected anywhere then. */
export function isAboutFile({ evidence }: About): boolean {
  return evidence.input.file !== undefined;
}

/** Heading of the table of clients. */
export function clientsTitle(report: About): string {
  return isAboutFile(report) ? l10n.t('Who would accept it') : l10n.t('Who connects');
}

/** What a client does: it connects, or it accepts a certificate that nobody has sent yet. */
export function outcomeWord(report: About, outcome: Outcome): string {
  if (!isAboutFile(report)) return outcomeText(outcome);
  switch (outcome) {
    case 'connects':
      return l10n.t('accepts');
    case 'fails':
      return l10n.t('refuses');
    case 'unknown':
      return outcomeText('unknown');
  }
}
