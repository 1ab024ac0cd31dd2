import * as l10n from '@vscode/l10n';
import { startListener, type ListenerDefinition } from '../listener';
import { createWebSocketEndpoint, type EndpointOptions } from '../webSocketEndpoint';

interface HandshakeFault extends Omit<ListenerDefinition, 'start' | 'trusted'> {
  endpoint: Pick<EndpointOptions, 'subprotocol' | 'rewriteHead'>;
}

/** Digest of a key that nobody sent: the example of RFC 6455 section 1.3. */
const foreignAccept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

const faults: readonly HandshakeFault[] = [
  {
    name: 'no-subprotocol',
    catalogue: ['D01'],
    rootCause: 'upgrade/subprotocol-missing',
    title: () => l10n.t('The server does not answer the subprotocol "mqtt"'),
    endpoint: { subprotocol: false },
  },
  {
    name: 'wrong-subprotocol',
    catalogue: ['D02'],
    rootCause: 'upgrade/subprotocol-mismatch',
    title: () => l10n.t('The server answers another subprotocol than the one that was offered'),
    endpoint: { subprotocol: 'mqttv3.1' },
  },
  {
    name: 'subprotocol-twice',
    catalogue: ['D03'],
    rootCause: 'upgrade/subprotocol-twice',
    title: () => l10n.t('The response names the subprotocol in two headers'),
    endpoint: { rewriteHead: (lines) => [...lines, 'Sec-WebSocket-Protocol: mqtt'] },
  },
  {
    name: 'wrong-accept',
    catalogue: ['D06'],
    rootCause: 'upgrade/accept-mismatch',
    title: () => l10n.t('Sec-WebSocket-Accept does not belong to the key that was sent, as from a cache'),
    endpoint: {
      rewriteHead: (lines) => [
        ...withoutHeader(lines, 'Sec-WebSocket-Accept'),
        `Sec-WebSocket-Accept: ${foreignAccept}`,
      ],
    },
  },
  {
    name: 'no-upgrade-header',
    catalogue: ['D07'],
    rootCause: 'upgrade/header-missing',
    title: () => l10n.t('The response has lost its Upgrade header on the way'),
    endpoint: { rewriteHead: (lines) => withoutHeader(lines, 'Upgrade') },
  },
];

function withoutHeader(lines: readonly string[], name: string): string[] {
  return lines.filter((line) => !line.startsWith(`${name}: `));
}

/** The 101 response itself is faulty; MQTT is served to whoever tolerates that. */
export const handshakeListeners: readonly ListenerDefinition[] = faults.map(({ endpoint, ...declared }) => ({
  ...declared,
  trusted: true,
  start: ({ authority, broker }) =>
    startListener(createWebSocketEndpoint({ tls: authority.healthy, session: broker.serve, ...endpoint }), {
      scheme: 'wss',
    }),
}));
