import * as l10n from '@vscode/l10n';
import type { Clients, ClientResult, Level, Outcome, StepStatus } from '../../core/report';
import type { IconName } from './icons';

/** A word and the picture beside it. */
export interface Label {
  icon: IconName;
  text: string;
}

export function stepLabel(status: StepStatus): Label {
  switch (status) {
    case 'passed':
      return { icon: 'passed', text: l10n.t('Passed') };
    case 'warned':
      return { icon: 'warning', text: l10n.t('Warning') };
    case 'failed':
      return { icon: 'failed', text: l10n.t('Failed') };
    case 'skipped':
      return { icon: 'skipped', text: l10n.t('Skipped') };
    case 'running':
      return { icon: 'running', text: l10n.t('Running') };
  }
}

export function outcomeLabel(outcome: Outcome): Label {
  switch (outcome) {
    case 'connects':
      return { icon: 'passed', text: l10n.t('Connects') };
    case 'fails':
      return { icon: 'failed', text: l10n.t('Fails') };
    case 'unknown':
      return { icon: 'unknown', text: l10n.t('Unknown') };
  }
}

/** The same of a certificate that nobody has sent yet. */
export function acceptanceLabel(outcome: Outcome): Label {
  switch (outcome) {
    case 'connects':
      return { icon: 'passed', text: l10n.t('Accepts') };
    case 'fails':
      return { icon: 'failed', text: l10n.t('Refuses') };
    case 'unknown':
      return outcomeLabel('unknown');
  }
}

export function levelLabel(level: Level): Label {
  switch (level) {
    case 'error':
      return { icon: 'failed', text: l10n.t('Error') };
    case 'warning':
      return { icon: 'warning', text: l10n.t('Warning') };
    case 'info':
      return { icon: 'info', text: l10n.t('Info') };
  }
}

export function basisText(client: keyof Clients, basis: ClientResult['basis']): string {
  if (basis === 'predicted') return l10n.t('predicted');
  switch (client) {
    case 'chromium':
    case 'firefox':
      return l10n.t('measured in a browser on this machine');
    case 'webview':
      return l10n.t('measured by this panel, whose origin is not your page’s');
    case 'node':
    case 'nodeUnverified':
      return l10n.t('measured');
  }
}

/** A duration for people. */
export function formatMs(ms: number): string {
  return l10n.t('{0} ms', Math.round(ms));
}

/** A day for people, in the language of the page. */
export function formatDay(iso: string): string {
  return format(iso, { dateStyle: 'medium' });
}

/** A point in time for people, in the language of the page. */
export function formatTime(iso: string): string {
  return format(iso, { dateStyle: 'medium', timeStyle: 'medium' });
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang || 'en', options).format(time);
}
