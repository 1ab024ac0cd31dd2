import * as l10n from '@vscode/l10n';
import { mosquittoListener } from '../../../fixes/broker';
import { defineCheck, pass } from '../../check';
import { page } from '../../citations';
import { tcpFailureOf } from './failure';

export const refused = defineCheck({
  meta: {
    id: 'tcp/refused',
    step: 'tcp',
    level: 'error',
    catalogue: ['B02'],
    title: () => l10n.t('Nothing listens on this port'),
    why: () =>
      l10n.t(
        'The machine answers, but refuses the connection: the broker is not running, has no WebSocket listener on this port, or listens on another address only (Mosquitto 2 without a listener is local only; a container port may not be mapped).',
      ),
    citation: page('mosquitto.conf', 'listener', 'https://mosquitto.org/man/mosquitto-conf-5.html'),
  },
  needs: ['tcp'],
  run: ({ tcp }, { target }) => {
    if (tcpFailureOf(tcp)?.kind !== 'refused') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('{0}:{1} refuses the connection.', target.host, target.port),
      nextStep: l10n.t(
        'Start the broker, give it a WebSocket listener on port {0}, and map the port if it runs in a container.',
        target.port,
      ),
      fixes: [mosquittoListener(target)],
    };
  },
});
