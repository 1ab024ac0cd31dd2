import * as l10n from '@vscode/l10n';
import { defineRefusalCheck } from './defineRefusal';

export const otherRefusal = defineRefusalCheck({
  meta: {
    id: 'mqtt/refused',
    catalogue: ['F02'],
    title: () => l10n.t('The broker refuses the connection'),
    why: () => l10n.t('Network, certificate and WebSocket are in order. The broker itself says no.'),
  },
  refusals: ['unavailable', 'authentication-method', 'packet', 'limit', 'moved', 'other'],
});
