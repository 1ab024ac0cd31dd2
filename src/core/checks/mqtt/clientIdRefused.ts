import * as l10n from '@vscode/l10n';
import { defineRefusalCheck } from './defineRefusal';

export const clientIdRefused = defineRefusalCheck({
  meta: {
    id: 'mqtt/client-id-refused',
    catalogue: ['F04'],
    title: () => l10n.t('The broker does not accept the client id'),
    why: () =>
      l10n.t('Brokers may restrict length, letters and prefix of the client id, or tie it to the account.'),
  },
  refusals: ['client-id'],
});
