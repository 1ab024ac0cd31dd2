import * as l10n from '@vscode/l10n';
import type { MqttBroker } from '../broker';
import { startListener, type ListenerDefinition } from '../listener';
import {
  cutOnConnect,
  cutWhenIdle,
  neverAnswer,
  refuseConnect,
  withoutPingResponses,
  type MqttSession,
} from '../sessions';
import { createWebSocketEndpoint } from '../webSocketEndpoint';

interface MqttFault extends Omit<ListenerDefinition, 'start' | 'trusted'> {
  session: (broker: MqttBroker) => MqttSession;
}

const idleMs = 5000;

const faults: readonly MqttFault[] = [
  {
    name: 'refused-login',
    catalogue: ['F01'],
    rootCause: 'mqtt/bad-credentials',
    title: () => l10n.t('The broker refuses the user name or password'),
    session: () => refuseConnect({ returnCode: 4, reasonCode: 134 }),
  },
  {
    name: 'not-authorized',
    catalogue: ['F02'],
    rootCause: 'mqtt/not-authorized',
    title: () => l10n.t('The broker says that the client is not authorized'),
    session: () => refuseConnect({ returnCode: 5, reasonCode: 135 }),
  },
  {
    name: 'version-refused',
    catalogue: ['F03'],
    rootCause: 'mqtt/version-refused',
    title: () => l10n.t('The broker refuses every MQTT version'),
    session: () => refuseConnect({ returnCode: 1, reasonCode: 132 }),
  },
  {
    name: 'client-id-refused',
    catalogue: ['F04'],
    rootCause: 'mqtt/client-id-refused',
    title: () => l10n.t('The broker refuses the client id'),
    session: () => refuseConnect({ returnCode: 2, reasonCode: 133 }),
  },
  {
    name: 'closes-after-connect',
    catalogue: ['F07'],
    rootCause: 'mqtt/no-connack',
    title: () => l10n.t('The broker cuts the connection in place of a CONNACK'),
    session: () => cutOnConnect,
  },
  {
    name: 'connack-never',
    catalogue: ['F08'],
    rootCause: 'mqtt/connack-timeout',
    title: () => l10n.t('The WebSocket opens, but CONNECT is never answered'),
    session: () => neverAnswer,
  },
  {
    name: 'keepalive-ignored',
    catalogue: ['F10'],
    rootCause: 'mqtt/no-ping-response',
    title: () => l10n.t('The broker never answers PINGREQ'),
    session: withoutPingResponses,
  },
  {
    name: 'idle-drop',
    catalogue: ['E02'],
    rootCause: null,
    title: () => l10n.t('Connects, but is cut off after {0} seconds without traffic', idleMs / 1000),
    session: (broker) => cutWhenIdle(broker, idleMs),
  },
];

/** The WebSocket opens; MQTT on it is faulty. */
export const mqttListeners: readonly ListenerDefinition[] = faults.map(({ session, ...declared }) => ({
  ...declared,
  trusted: true,
  start: ({ authority, broker }) =>
    startListener(createWebSocketEndpoint({ tls: authority.healthy, session: session(broker) }), {
      scheme: 'wss',
    }),
}));
