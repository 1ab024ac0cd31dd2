import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttJs } from '../../citations';
import { suggestedUrl } from './suggestion';

export const plaintextScheme = defineCheck({
  meta: {
    id: 'url/plaintext-scheme',
    step: 'url',
    level: 'error',
    catalogue: ['A02'],
    title: () => l10n.t('In a browser this URL is opened without TLS'),
    why: () =>
      l10n.t(
        'mqtt.js does not know ssl:, tls:, https: and http: in a browser and silently falls back to ws:, which is plain text, also for the password.',
      ),
    citation: mqttJs('src/lib/connect/index.ts', 'protocols'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url') return notApplicable;
    if (!['ssl', 'tls', 'https', 'http'].includes(target.scheme)) return pass;
    const opens = 'url' in target.opens ? target.opens.url : target.opens.throws;
    const suggestion = suggestedUrl(target);
    return {
      kind: 'fail',
      detail: l10n.t(
        'In a browser, mqtt.js opens {0} for {1}: no encryption, and without the path.',
        opens,
        target.url,
      ),
      nextStep: l10n.t('Write the scheme of WebSocket over TLS: {0}', suggestion),
      fixes: [connectCode(suggestion)],
    };
  },
});
