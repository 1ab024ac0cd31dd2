import * as l10n from '@vscode/l10n';
import { credentialsCode } from '../../../fixes/code';
import { defineRefusalCheck } from './defineRefusal';

export const notAuthorized = defineRefusalCheck({
  meta: {
    id: 'mqtt/not-authorized',
    catalogue: ['F02'],
    title: () => l10n.t('The broker does not let this client in'),
    why: () =>
      l10n.t(
        'Network, certificate and WebSocket are in order. The broker wants a login, or a rule forbids this client.',
      ),
  },
  refusals: ['not-authorized', 'banned'],
  fixes: () => [credentialsCode()],
});
