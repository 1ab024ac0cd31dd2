import * as l10n from '@vscode/l10n';
import { serviceOf } from '../../brokers';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttJs } from '../../citations';

export const defaultPort = defineCheck({
  meta: {
    id: 'url/default-port',
    step: 'url',
    level: 'info',
    catalogue: ['A09'],
    title: () => l10n.t('No port is given: the browser uses the default one'),
    why: () =>
      l10n.t(
        'Without a port, wss: means 443 and ws: means 80. Brokers listen elsewhere unless a reverse proxy stands in front.',
      ),
    citation: mqttJs('src/lib/connect/ws.ts', 'setDefaultOpts'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url') return notApplicable;
    if (target.explicitPort || serviceOf(target.host)?.wssPorts.includes(target.port) === true) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('{0} is opened on port {1}.', target.url, target.port),
      nextStep: l10n.t(
        'If no reverse proxy answers there, add the port of the WebSocket listener, for example 8084.',
      ),
      fixes: [],
    };
  },
});
