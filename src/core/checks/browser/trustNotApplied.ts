import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { page } from '../../citations';

export const trustNotApplied = defineCheck({
  meta: {
    id: 'browser/trust-not-applied',
    step: 'chromium',
    level: 'info',
    catalogue: [],
    title: () => l10n.t('The given CA could not be tried in the browser'),
    why: () =>
      l10n.t(
        'A throw-away profile takes a CA only on Linux, with the program certutil. So the answer for Chromium is a prediction.',
      ),
    citation: page(
      'Chromium',
      'Linux certificate management',
      'https://chromium.googlesource.com/chromium/src/+/main/docs/linux/cert_management.md',
    ),
  },
  needs: ['chromium'],
  run: ({ chromium }) => {
    if (chromium.status === 'failed' || chromium.value.trustApplied !== false) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('The certificates given with --trust were judged, but not installed.'),
      nextStep: l10n.t(
        'On Debian and Ubuntu, install libnss3-tools; elsewhere import the CA and run the diagnosis without --trust.',
      ),
      fixes: [],
    };
  },
});
