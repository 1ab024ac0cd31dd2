import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { visible } from '../../text';

export const notRun = defineCheck({
  meta: {
    id: 'browser/not-run',
    step: 'chromium',
    level: 'info',
    catalogue: [],
    title: () => l10n.t('The answer for Chromium is a prediction'),
    why: () =>
      l10n.t(
        'The prediction follows from what Node sees. A real browser may know more: policies, its own trust store, a proxy.',
      ),
    citation: page('Chromium', 'Headless mode', 'https://developer.chrome.com/docs/chromium/headless'),
  },
  needs: [],
  uses: ['chromium'],
  run: ({ chromium }) => {
    if (chromium.status === 'ok') return pass;
    const install = l10n.t(
      'Install Chrome, Edge or Chromium, or name its program in the setting mqttWssDoctor.browser or with --browser.',
    );
    if (chromium.status === 'failed') {
      return {
        kind: 'fail',
        detail: l10n.t(
          'The browser could not be run to the end: {0}',
          visible(chromium.failure.message, 300),
        ),
        nextStep: install,
        fixes: [],
      };
    }
    if (chromium.reason === 'not-asked') {
      return {
        kind: 'fail',
        detail: l10n.t('No browser was run, as asked for (browser: none).'),
        nextStep: install,
        fixes: [],
      };
    }
    if (chromium.reason !== 'no-browser') return notApplicable;
    return {
      kind: 'fail',
      detail: l10n.t('Neither Chrome nor Edge nor Chromium was found on the machine that ran the diagnosis.'),
      nextStep: install,
      fixes: [],
    };
  },
});
