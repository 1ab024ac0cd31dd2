import { createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import * as l10n from '@vscode/l10n';
import { startListener, type ListenerDefinition } from '../listener';
import { createWebSocketEndpoint } from '../webSocketEndpoint';

/** The port speaks another protocol than the URL says. */
export const portListeners: readonly ListenerDefinition[] = [
  {
    name: 'plain-on-tls-port',
    catalogue: ['A07'],
    rootCause: 'tls/plain-port',
    title: () => l10n.t('The URL says wss://, the port speaks WebSocket without TLS'),
    trusted: false,
    start: ({ broker }) =>
      startListener(createWebSocketEndpoint({ tls: null, session: broker.serve }), { scheme: 'wss' }),
  },
  {
    name: 'tls-on-plain-port',
    catalogue: ['A08'],
    rootCause: 'upgrade/tls-port',
    title: () => l10n.t('The URL says ws://, the port speaks TLS'),
    trusted: true,
    start: ({ authority, broker }) =>
      startListener(createWebSocketEndpoint({ tls: authority.healthy, session: broker.serve }), {
        scheme: 'ws',
      }),
  },
  {
    name: 'raw-mqtt',
    catalogue: ['A06'],
    rootCause: 'upgrade/raw-mqtt',
    title: () => l10n.t('The port speaks MQTT over TCP, as port 1883 does'),
    trusted: false,
    start: ({ broker }) => startListener(createTcpServer(broker.serve), { scheme: 'ws' }),
  },
  {
    name: 'raw-mqtt-tls',
    catalogue: ['A06'],
    rootCause: 'upgrade/raw-mqtt',
    title: () => l10n.t('The port speaks MQTT over TLS, as port 8883 does'),
    trusted: true,
    start: ({ authority, broker }) =>
      startListener(createTlsServer({ ...authority.healthy }, broker.serve), { scheme: 'wss' }),
  },
];
