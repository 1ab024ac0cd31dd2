import * as l10n from '@vscode/l10n';
import { jsString } from '../../../fixes/quote';
import { defineCheck, notApplicable, pass } from '../../check';
import { mqttJs } from '../../citations';
import { urlOf } from '../../urlOf';

export const ipv6Literal = defineCheck({
  meta: {
    id: 'url/ipv6-literal',
    step: 'url',
    level: 'error',
    catalogue: ['A13'],
    title: () => l10n.t('mqtt.js cannot open an IPv6 address in a browser'),
    why: () =>
      l10n.t(
        'mqtt.js loses the brackets of the address when it puts the URL together, and the browser rejects the result.',
      ),
    citation: mqttJs('src/lib/connect/ws.ts', 'buildUrl'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url') return notApplicable;
    if (!('throws' in target.opens)) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('mqtt.connect() throws: {0}', target.opens.throws),
      nextStep: l10n.t('Use a host name that leads to this address, or return the URL from transformWsUrl.'),
      fixes: [
        {
          id: 'code/transform-ws-url',
          title: l10n.t('Give the URL with its brackets through transformWsUrl'),
          kind: 'code',
          content: `const url = ${jsString(urlOf(target))};\nconst client = mqtt.connect(url, { transformWsUrl: () => url });\n`,
        },
      ],
    };
  },
});
