import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttJs } from '../../citations';
import { suggestedUrl } from './suggestion';

export const mqttScheme = defineCheck({
  meta: {
    id: 'url/mqtt-scheme',
    step: 'url',
    level: 'error',
    catalogue: ['A01'],
    title: () => l10n.t('In a browser, mqtt:// becomes a WebSocket URL without its path'),
    why: () =>
      l10n.t(
        'A browser has no raw TCP. mqtt.js silently turns mqtt:, mqtts: and tcp: into ws: or wss: and drops the path, so the page connects somewhere else than your desktop client.',
      ),
    citation: mqttJs('src/lib/connect/index.ts', 'protocols'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url') return notApplicable;
    if (!['mqtt', 'mqtts', 'tcp'].includes(target.scheme)) return pass;
    const opens = 'url' in target.opens ? target.opens.url : target.opens.throws;
    const suggestion = suggestedUrl(target);
    return {
      kind: 'fail',
      detail: l10n.t('In a browser, mqtt.js opens {0} for {1}.', opens, target.url),
      nextStep: l10n.t('Use the WebSocket listener of the broker: {0}', suggestion),
      fixes: [connectCode(suggestion)],
    };
  },
});
