import { createServer } from 'node:net';
import * as l10n from '@vscode/l10n';
import { holdClosedPort } from '../heldPort';
import { formatUrl, startListener, type ListenerDefinition } from '../listener';

export const tcpListeners: readonly ListenerDefinition[] = [
  {
    name: 'refused',
    catalogue: ['B02'],
    rootCause: 'tcp/refused',
    title: () => l10n.t('Nobody listens on the port'),
    trusted: false,
    start: async () => {
      const { port, close } = await holdClosedPort();
      return { url: formatUrl({ scheme: 'wss' }, port), close };
    },
  },
  {
    name: 'connection-reset',
    catalogue: ['B08'],
    rootCause: 'tls/connection-closed',
    title: () => l10n.t('The connection is accepted, and reset when the TLS handshake begins'),
    trusted: false,
    start: () =>
      startListener(
        createServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
        { scheme: 'wss' },
      ),
  },
];
