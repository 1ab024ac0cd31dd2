import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { brokersOnPort, serviceOf } from '../../brokers';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttJs } from '../../citations';
import { urlOf } from '../../urlOf';

export const missingPath = defineCheck({
  meta: {
    id: 'url/missing-path',
    step: 'url',
    level: 'info',
    catalogue: ['A03'],
    title: () => l10n.t('The URL has no path, which the broker of this port usually wants'),
    why: () => l10n.t('mqtt.js adds no path by itself, and most brokers serve a single one.'),
    citation: mqttJs('README.md', 'mqtt.connect'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url' || target.path !== '/' || target.droppedPath !== null) return notApplicable;
    const service = serviceOf(target.host);
    const usual = service === null ? brokersOnPort(target.port) : [service];
    // A broker that takes any path is as likely as one that does not.
    if (usual.length === 0 || usual.some(({ path }) => path === null)) return pass;
    const [{ name, path } = { name: '', path: null }] = usual;
    if (path === null) return pass;
    const url = urlOf(target, { path });
    return {
      kind: 'fail',
      catalogue: [path === '/ws' ? 'A04' : 'A03'],
      detail: l10n.t('{0} serves {1} on port {2}.', name, path, target.port),
      nextStep: l10n.t('If it does not connect, try {0}', url),
      fixes: [connectCode(url)],
    };
  },
});
