import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { defineCheck, pass } from '../../check';
import { mqttJs } from '../../citations';

export const missingScheme = defineCheck({
  meta: {
    id: 'url/missing-scheme',
    step: 'url',
    level: 'error',
    catalogue: ['A10'],
    title: () => l10n.t('The URL has no scheme'),
    why: () =>
      l10n.t(
        'Without wss:// in front, mqtt.js takes the host for the scheme and the port for the host, or finds no protocol at all.',
      ),
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'no-scheme') return pass;
    const suggestion = `wss://${target.url}`;
    const effect =
      'url' in target.opens
        ? l10n.t('For {0}, mqtt.js opens {1}.', target.url, target.opens.url)
        : l10n.t('For {0}, mqtt.js throws "{1}".', target.url, target.opens.throws);
    return {
      kind: 'fail',
      detail: effect,
      nextStep: l10n.t(
        'Write {0}, or ws:// if this port speaks no TLS, and run the diagnosis again.',
        suggestion,
      ),
      fixes: [connectCode(suggestion)],
    };
  },
});
