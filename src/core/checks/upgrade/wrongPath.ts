import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { serviceOf } from '../../brokers';
import { defineCheck, pass } from '../../check';
import { mqttJs } from '../../citations';
import { visible } from '../../text';
import { urlOf } from '../../urlOf';
import { proxyOf } from '../proxy/server';

export const wrongPath = defineCheck({
  meta: {
    id: 'upgrade/wrong-path',
    step: 'upgrade',
    level: 'error',
    catalogue: ['A03'],
    title: () => l10n.t('The WebSocket is not at this path'),
    why: () => l10n.t('Most brokers serve one path only: /mqtt, RabbitMQ /ws. mqtt.js adds none by itself.'),
    citation: mqttJs('README.md', 'mqtt.connect'),
  },
  needs: ['upgradeBrowser'],
  uses: ['paths'],
  run: ({ upgradeBrowser, paths }, { target }) => {
    if (upgradeBrowser.status === 'failed' || upgradeBrowser.value.status === 101) return pass;
    const { status } = upgradeBrowser.value;
    const working =
      paths.status === 'ok' ? paths.value.find((attempt) => attempt.status === 101)?.path : undefined;
    const isPathStatus = status === 404 || status === 400 || status === 200;
    const better = working ?? (isPathStatus ? serviceOf(target.host)?.path : undefined) ?? null;
    if (better === null && status !== 404) return pass;
    const url = better === null ? null : urlOf(target, { path: better });
    const proxy = proxyOf(upgradeBrowser.value);
    return {
      kind: 'fail',
      catalogue: [
        better === '/ws' ? 'A04' : target.path === '/' ? 'A03' : 'A05',
        ...(target.explicitPort ? [] : ['A09']),
        ...(better === null && proxy !== null ? ['E04', 'E01'] : []),
      ],
      detail:
        working === undefined
          ? l10n.t('{0} is answered with {1}.', target.path, status)
          : l10n.t('{0} is answered with {1}; {2} opens a WebSocket.', target.path, status, working),
      nextStep:
        url !== null
          ? l10n.t('Connect to {0}', url)
          : proxy === null
            ? l10n.t(
                'Find the path in the configuration of the broker or proxy: /mqtt, /ws and / were tried.',
              )
            : l10n.t(
                'Look at the configuration of {0}: which location leads to the broker, and does it pass the headers Upgrade and Connection on? /mqtt, /ws and / were tried.',
                visible(proxy, 60),
              ),
      fixes: url === null ? [] : [connectCode(url)],
    };
  },
});
