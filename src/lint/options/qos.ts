import type { ClientCall } from '../model/connection';
import { alternatives, type Entry, type ObjectValue, type Value } from '../values/value';
import type { Fault } from './fault';
import { qosFault } from './validators/will';

/** What is wrong with the QoS that a message is published, or topics are subscribed to, with. `tsc` knows the QoS, too. */
export function qosFaultsOf({ method, arguments: given, script }: ClientCall): readonly Fault[] {
  if (script.seenByTsc) {
    return [];
  }
  switch (method) {
    case 'publish':
    case 'publishAsync':
      return inOptions(given[2]);
    case 'subscribe':
    case 'subscribeAsync':
      return [...inOptions(given[1]), ...inTopics(given[0])];
    default:
      return [];
  }
}

function inOptions(value: Value | undefined): readonly Fault[] {
  return onlyObject(value) === null ? [] : faultsOf(onlyObject(value)?.entries.get('qos'));
}

/** `subscribe({ topic: { qos } })`. */
function inTopics(value: Value | undefined): readonly Fault[] {
  return [...(onlyObject(value)?.entries.values() ?? [])].flatMap((topic) => inOptions(topic.value));
}

function faultsOf(entry: Entry | undefined): readonly Fault[] {
  const found = entry?.certain === true ? alternatives(entry.value).map(qosFault) : [];
  return found.every((faults) => faults.length > 0) ? found.flat() : [];
}

function onlyObject(value: Value | undefined): ObjectValue | null {
  return value?.kind === 'object' ? value : null;
}
