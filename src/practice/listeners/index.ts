import type { ListenerDefinition } from '../listener';
import { certificateListeners } from './certificate';
import { handshakeListeners } from './handshake';
import { healthyListeners } from './healthy';
import { mqttListeners } from './mqtt';
import { portListeners } from './port';
import { refusalListeners } from './refusal';
import { tcpListeners } from './tcp';
import { tlsListeners } from './tls';

/** Every listener of the practice broker, in the order in which a connection is built up. */
export const listenerDefinitions: readonly ListenerDefinition[] = [
  ...healthyListeners,
  ...tcpListeners,
  ...portListeners,
  ...tlsListeners,
  ...certificateListeners,
  ...handshakeListeners,
  ...refusalListeners,
  ...mqttListeners,
];
