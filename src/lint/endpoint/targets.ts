import type { FileModel } from '../model/file';
import type { Connection } from '../model/connection';
import { endpointsOf, type Endpoint } from './endpoint';

/** An endpoint that a rule looks at, with what the same call may connect to instead. */
export interface Target {
  connection: Connection;
  endpoint: Endpoint;
  /** All endpoints of the call, this one among them. */
  all: readonly Endpoint[];
}

const known = new WeakMap<FileModel, readonly Target[]>();

/** Where a file connects to. `new MqttClient()` gets its stream from a function and is left out. */
export function targetsOf(file: FileModel): readonly Target[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const targets = file.connections
    .filter(({ name }) => name !== 'MqttClient')
    .flatMap((connection) => {
      const all = connection.setups.flatMap((setup) => endpointsOf(setup, file.mqtt));
      return all.map((endpoint) => ({ connection, endpoint, all }));
    });
  known.set(file, targets);
  return targets;
}

/**
 * Whether something about several parts of an address together is certain. Where a template or a sum chooses in two
 * places, as `${tls ? 'wss' : 'ws'}://h:${tls ? 8084 : 8083}`, some of its alternatives never occur: it has to hold for all.
 */
export function holdsTogether({ endpoint, all }: Target, holds: (endpoint: Endpoint) => boolean): boolean {
  const node = endpoint.setup.url?.node;
  const variants = node === undefined ? [endpoint] : all.filter(({ setup }) => setup.url?.node === node);
  return endpoint.setup.together && variants.every(holds);
}
