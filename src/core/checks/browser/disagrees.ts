import * as l10n from '@vscode/l10n';
import { measuredChromium } from '../../clients/measuredChromium';
import { defineCheck, pass } from '../../check';
import { chromium } from '../../citations';
import { visible } from '../../text';

export const disagrees = defineCheck({
  meta: {
    id: 'model/disagrees',
    step: 'chromium',
    level: 'info',
    catalogue: [],
    title: () => l10n.t('The browser did something else than predicted'),
    why: () =>
      l10n.t(
        'What the browser does counts. The model behind the prediction is ours, and this is a gap in it, or something that changes from one connection to the next.',
      ),
    citation: chromium('net/base/net_error_list.h', 'net errors'),
  },
  needs: ['chromium'],
  run: ({ chromium: run }, { predicted }) => {
    if (run.status === 'failed' || predicted.outcome === 'unknown') return pass;
    const measured = measuredChromium(run.value);
    if (measured.outcome === 'unknown') return pass;
    if (measured.outcome === predicted.outcome && measured.error === predicted.error) return pass;
    return {
      kind: 'fail',
      detail: visible(l10n.t('Predicted: {0}. Measured: {1}.', describe(predicted), describe(measured))),
      nextStep: l10n.t(
        'Save the report and attach it to an issue of MQTT WSS Doctor, so that the model can learn it.',
      ),
      fixes: [],
    };
  },
});

function describe({ outcome, error }: { outcome: string; error: string | null }): string {
  return outcome === 'connects' ? l10n.t('connects') : (error ?? l10n.t('fails without a message'));
}
