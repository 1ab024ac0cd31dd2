import * as l10n from '@vscode/l10n';
import { startListener, type ListenerDefinition } from '../listener';
import { createWebSocketEndpoint } from '../webSocketEndpoint';

export const healthyListeners: readonly ListenerDefinition[] = [
  {
    name: 'healthy',
    catalogue: [],
    rootCause: null,
    title: () => l10n.t('Nothing is wrong: MQTT over WebSocket and TLS'),
    trusted: true,
    start: ({ authority, broker }) =>
      startListener(createWebSocketEndpoint({ tls: authority.healthy, session: broker.serve }), {
        scheme: 'wss',
      }),
  },
  {
    name: 'healthy-ws',
    catalogue: [],
    rootCause: null,
    title: () => l10n.t('Nothing is wrong: MQTT over WebSocket without TLS'),
    trusted: false,
    start: ({ broker }) =>
      startListener(createWebSocketEndpoint({ tls: null, session: broker.serve }), { scheme: 'ws' }),
  },
];
