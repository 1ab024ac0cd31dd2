import * as l10n from '@vscode/l10n';
import { credentialsCode } from '../../../fixes/code';
import { defineRefusalCheck } from './defineRefusal';

export const badCredentials = defineRefusalCheck({
  meta: {
    id: 'mqtt/bad-credentials',
    catalogue: ['F01'],
    title: () => l10n.t('The broker does not accept user name or password'),
    why: () => l10n.t('Network, certificate and WebSocket are in order. The login is what is wrong.'),
  },
  refusals: ['bad-credentials'],
  fixes: () => [credentialsCode()],
});
