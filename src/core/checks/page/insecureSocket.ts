import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { addressSpaceOfHost } from '../../ipAddress';

export const insecureSocket = defineCheck({
  meta: {
    id: 'page/insecure-socket',
    step: 'page',
    level: 'info',
    catalogue: ['G01'],
    title: () => l10n.t('ws:// works only from pages without https://'),
    why: () =>
      l10n.t(
        'As soon as the page is served with TLS, browsers block this URL (mixed content), and everything is sent in plain text.',
      ),
    citation: page('W3C Mixed Content', '5.3', 'https://www.w3.org/TR/mixed-content/#websockets-integration'),
  },
  needs: [],
  run: (_facts, { target, input }) => {
    if (target.secure || target.form !== 'url' || input.pageOrigin !== null) return notApplicable;
    if (addressSpaceOfHost(target.host) === 'loopback') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('{0} has no TLS.', target.url),
      nextStep: l10n.t(
        "Before you publish the page, switch to wss://. Name the page's origin to have this checked for your page.",
      ),
      fixes: [],
    };
  },
});
