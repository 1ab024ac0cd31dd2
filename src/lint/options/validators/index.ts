import type { Validator } from '../fault';
import { connectTimeout, keepalive, protocolId, protocolVersion } from './numbers';
import { properties } from './properties';
import { clientId, createWebsocket, log, password, servers, transformWsUrl, username } from './texts';
import { will } from './will';

/** What mqtt.js or mqtt-packet rejects, by option; most of it without any event. Read in mqtt 5.16.0 and mqtt-packet 9.0.2. */
export const validators: ReadonlyMap<string, Validator> = new Map<string, Validator>(
  Object.entries({
    ...{ keepalive, protocolVersion, protocolId, connectTimeout },
    ...{ clientId, username, password, log, transformWsUrl, createWebsocket, servers },
    ...{ will, properties },
  }),
);
