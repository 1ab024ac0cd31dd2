import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { acceptedSession } from './refusal';

export const subscribeRefused = defineCheck({
  meta: {
    id: 'mqtt/subscribe-refused',
    step: 'mqtt',
    level: 'info',
    catalogue: ['F14'],
    title: () => l10n.t('The broker refuses a subscription to a topic of the diagnosis'),
    why: () =>
      l10n.t(
        'Access rules (ACL) may allow your own topics only. In your code, a refused subscription is visible in the callback of subscribe alone.',
      ),
    citation: mqttStandard('5.0', '3.9.3'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }) => {
    const session = acceptedSession(mqtt);
    if (session === null) return notApplicable;
    if (session.suback === null || session.suback < 128) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('SUBACK has code {0}.', session.suback),
      nextStep: l10n.t(
        'Nothing to do if your own topics are allowed; look at the callback of subscribe in your code.',
      ),
      fixes: [],
    };
  },
});
