import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { pageRule } from '../../page';

export const mixedContent = defineCheck({
  meta: {
    id: 'page/mixed-content',
    step: 'page',
    level: 'error',
    catalogue: ['G01'],
    title: () => l10n.t('A page on https:// may not open ws://'),
    why: () =>
      l10n.t(
        'Browsers block unencrypted WebSockets from encrypted pages (mixed content). The constructor throws before anything is sent.',
      ),
    citation: page('W3C Mixed Content', '5.3', 'https://www.w3.org/TR/mixed-content/#websockets-integration'),
  },
  needs: [],
  uses: ['dns'],
  run: ({ dns }, { target, input }) => {
    if (input.pageOrigin === null) return notApplicable;
    if (pageRule(input.pageOrigin, target, dns).kind !== 'mixed-content') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('{0} opens {1}.', input.pageOrigin, target.url),
      nextStep: l10n.t(
        'Give the broker a WebSocket listener with TLS, or put a reverse proxy with TLS in front of it, and use wss://.',
      ),
      fixes: [],
    };
  },
});
