import { alternatives, type Entry, type SingleValue } from '../values/value';
import type { Endpoint } from './endpoint';
import { partOfEntry } from './optionPart';
import { absent, unknownPart, type Part } from './part';

/**
 * One endpoint for each of `servers`, whose host and port replace those of URL and options, and whose `protocol` does so
 * where it is given; the path is that of URL and options (MQTT.js 5.16.0, `src/lib/connect/index.ts`, `wrapper`).
 */
export function serverEndpoints(endpoint: Endpoint, { value, certain }: Entry): readonly Endpoint[] {
  const lists = alternatives(value);
  const isNone = lists.every(({ kind }) => kind === 'null' || kind === 'undefined');
  if (certain && isNone) return [endpoint];
  const nothing = { ...endpoint, scheme: unknownPart, host: unknownPart, port: unknownPart };
  if (!certain || lists.some((list) => list.kind !== 'array' || list.open)) return [nothing];
  return lists
    .flatMap((list) => (list.kind === 'array' ? list.elements : []))
    .flatMap(alternatives)
    .map((server) => serverEndpoint(endpoint, server));
}

function serverEndpoint(endpoint: Endpoint, server: SingleValue): Endpoint {
  if (server.kind !== 'object')
    return { ...endpoint, scheme: unknownPart, host: unknownPart, port: unknownPart };
  const part = (name: string): Part => {
    const entry = server.entries.get(name);
    if (entry === undefined) return server.open ? unknownPart : absent;
    return partOfEntry(entry);
  };
  const own = part('protocol');
  return {
    ...endpoint,
    server,
    host: part('host'),
    port: part('port'),
    scheme: own.kind === 'absent' ? endpoint.scheme : own,
  };
}
