import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { pageRule } from '../../page';

export const localNetwork = defineCheck({
  meta: {
    id: 'page/local-network',
    step: 'page',
    level: 'error',
    catalogue: ['G03'],
    title: () => l10n.t('Chrome guards the way from a public page to a broker in your network'),
    why: () =>
      l10n.t(
        'Since version 147, Chromium opens WebSockets from a public page to private and loopback addresses only with the permission of the user, and only a page with TLS can ask for it.',
      ),
    citation: page('WICG Local Network Access', '3', 'https://wicg.github.io/local-network-access/'),
  },
  needs: [],
  uses: ['dns'],
  run: ({ dns }, { target, input }) => {
    if (input.pageOrigin === null) return notApplicable;
    const rule = pageRule(input.pageOrigin, target, dns);
    if (rule.kind === 'needs-permission') {
      return {
        kind: 'fail',
        level: 'warning',
        detail: l10n.t(
          '{0} will ask its visitors for access to their local network before it reaches {1}.',
          input.pageOrigin,
          target.host,
        ),
        nextStep: l10n.t(
          'Tell your users to allow it, or set the policy LocalNetworkAccessAllowedForUrls, or serve the page from the same network.',
        ),
        fixes: [],
      };
    }
    if (rule.kind !== 'blocked-local-network') return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        '{0} is public and has no TLS: it cannot even ask for access to {1}.',
        input.pageOrigin,
        target.host,
      ),
      nextStep: l10n.t('Serve the page with https://, or from the same network as the broker.'),
      fixes: [],
    };
  },
});
