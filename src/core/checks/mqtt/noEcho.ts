import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { acceptedSession } from './refusal';

export const noEcho = defineCheck({
  meta: {
    id: 'mqtt/no-echo',
    step: 'mqtt',
    level: 'info',
    catalogue: ['F15'],
    title: () => l10n.t('A published message did not come back'),
    why: () =>
      l10n.t(
        'Access rules may forbid publishing to this topic; MQTT 3.1.1 has no way to say so, and the broker drops the message silently.',
      ),
    citation: mqttStandard('3.1.1', '3.3.5'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }) => {
    const session = acceptedSession(mqtt);
    if (session === null || session.suback === null || session.suback >= 128) return notApplicable;
    if (session.echoMs !== null) return pass;
    return {
      kind: 'fail',
      detail:
        session.puback === null
          ? l10n.t('There was no PUBACK either.')
          : l10n.t('PUBACK has code {0}.', session.puback),
      nextStep: l10n.t(
        'Nothing to do if your own topics are allowed; try them in the broker with your user name.',
      ),
      fixes: [],
    };
  },
});
