import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { defineCheck, pass } from '../../check';
import { mqttJs } from '../../citations';

export const doubleScheme = defineCheck({
  meta: {
    id: 'url/double-scheme',
    step: 'url',
    level: 'error',
    catalogue: ['A11'],
    title: () => l10n.t('The URL has two schemes'),
    why: () =>
      l10n.t(
        'The second scheme is read as the name of the host, so that the browser looks for a host called "ws" or "wss".',
      ),
    citation: mqttJs('src/lib/connect/ws.ts', 'buildUrl'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'double-scheme') return pass;
    const suggestion = target.url.replace(/^[a-z0-9+.-]+:\/\//i, '');
    return {
      kind: 'fail',
      detail: l10n.t('{0} leads to a host that does not exist.', target.url),
      nextStep: l10n.t('Write {0}', suggestion),
      fixes: [connectCode(suggestion)],
    };
  },
});
