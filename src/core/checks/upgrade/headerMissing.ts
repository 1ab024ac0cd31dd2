import * as l10n from '@vscode/l10n';
import { nginxLocation } from '../../../fixes/proxy';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { faultOf } from './response';

export const headerMissing = defineCheck({
  meta: {
    id: 'upgrade/header-missing',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D07'],
    title: () => l10n.t('The answer lacks a header of the WebSocket handshake'),
    why: () =>
      l10n.t('The status is 101, but a proxy removed or changed the headers that make it a WebSocket.'),
    citation: rfc(6455, '4.2.2'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const fault = faultOf(upgradeBrowser, context);
    const detail =
      fault?.kind === 'header-missing'
        ? l10n.t('The header {0} is missing.', fault.header)
        : fault?.kind === 'upgrade-value'
          ? l10n.t('The header Upgrade says {0}.', visible(fault.value, 60))
          : fault?.kind === 'connection-value'
            ? l10n.t('The header Connection does not say Upgrade.')
            : null;
    if (detail === null) return pass;
    return {
      kind: 'fail',
      catalogue:
        fault?.kind === 'header-missing' && fault.header === 'Sec-WebSocket-Accept' ? ['D06'] : ['D07'],
      detail,
      nextStep: l10n.t('Let the proxy pass Upgrade and Connection on in both directions.'),
      fixes: [nginxLocation(context.target)],
    };
  },
});
