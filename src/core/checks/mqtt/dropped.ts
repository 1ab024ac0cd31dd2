import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { visible } from '../../text';
import { acceptedSession } from './refusal';

export const dropped = defineCheck({
  meta: {
    id: 'mqtt/dropped',
    step: 'mqtt',
    level: 'warning',
    catalogue: ['F06', 'D16'],
    title: () => l10n.t('The broker accepts the client and then ends the connection'),
    why: () =>
      l10n.t(
        'Another client with the same id takes the session over, a packet is not allowed, or a limit is reached. In a page this shows as a loop of connect and close.',
      ),
    citation: mqttStandard('5.0', '4.13'),
  },
  needs: ['mqtt'],
  run: ({ mqtt }) => {
    const session = acceptedSession(mqtt);
    if (session === null) return notApplicable;
    if (session.ended === null) return pass;
    const { code, reason } = session.ended;
    return {
      kind: 'fail',
      detail:
        code === null
          ? l10n.t('The connection ended after CONNACK.')
          : visible(`${code} ${reason}`, 120).trim(),
      nextStep: l10n.t(
        'Give every tab a client id of its own, and look at the log of the broker for the reason.',
      ),
      fixes: [],
    };
  },
});
