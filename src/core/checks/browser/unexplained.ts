import * as l10n from '@vscode/l10n';
import { developmentCertificate, publicCertificate } from '../../../fixes/certificate';
import { measuredChromium } from '../../clients/measuredChromium';
import { defineCheck, pass } from '../../check';
import { chromium } from '../../citations';
import { visible } from '../../text';

/** The very last check: the browser fails, and whatever the others found does not say why. */
export const unexplained = defineCheck({
  meta: {
    id: 'browser/unexplained',
    step: 'chromium',
    level: 'error',
    catalogue: ['G12'],
    title: () => l10n.t('The browser fails for a reason of its own'),
    why: () =>
      l10n.t(
        'Everything that Node can see is in order. What is left is on the side of the browser: a policy, an extension, its proxy, its own trust store.',
      ),
    citation: chromium('net/base/net_error_list.h', 'net errors'),
  },
  needs: ['chromium'],
  run: ({ chromium: run }, { target }) => {
    if (run.status === 'failed') return pass;
    const measured = measuredChromium(run.value);
    if (measured.outcome !== 'fails') return pass;
    if (measured.error?.startsWith('net::ERR_CERT_') === true) {
      return {
        kind: 'fail',
        catalogue: ['C24', 'C34'],
        detail: l10n.t('Chromium rejects the certificate: {0}.', visible(measured.error)),
        nextStep: l10n.t(
          'Issue the certificate again without special extensions, from a public CA or with the tool below; unusual ones are critical extensions, name constraints, and an empty subject.',
        ),
        fixes: [...publicCertificate(target), developmentCertificate(target)],
      };
    }
    return {
      kind: 'fail',
      detail: visible(measured.error ?? l10n.t('The WebSocket to {0} was closed.', target.url)),
      nextStep: l10n.t(
        'Open chrome://policy and the proxy settings of the system, and try a profile without extensions.',
      ),
      fixes: [],
    };
  },
});
