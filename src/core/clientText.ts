import * as l10n from '@vscode/l10n';
import type { ClientResult, Clients, Outcome } from './report';

/** The clients in the order in which they are shown. */
export const clientOrder = [
  'chromium',
  'firefox',
  'webview',
  'node',
  'nodeUnverified',
] as const satisfies (keyof Clients)[];

export function clientName(name: keyof Clients): string {
  switch (name) {
    case 'chromium':
      return l10n.t('Chrome, Edge, Chromium');
    case 'firefox':
      return 'Firefox';
    case 'webview':
      return l10n.t('VS Code panel');
    case 'node':
      return 'Node.js';
    case 'nodeUnverified':
      return l10n.t('Desktop client, verification off');
  }
}

export function outcomeText(outcome: Outcome): string {
  switch (outcome) {
    case 'connects':
      return l10n.t('connects');
    case 'fails':
      return l10n.t('fails');
    case 'unknown':
      return l10n.t('unknown');
  }
}

export function basisText(basis: ClientResult['basis']): string {
  return basis === 'measured' ? l10n.t('measured') : l10n.t('predicted');
}
