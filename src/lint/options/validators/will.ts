import * as l10n from '@vscode/l10n';
import { alternatives, type ObjectValue, type SingleValue } from '../../values/value';
import type { Cure, Fault, Validator } from '../fault';
import { isFalsy, isSurelyFilled } from './kinds';
import { propertyFaults, willProperties } from './properties';

/** mqtt-packet, `connect`: an object with a topic, and a payload that has a length. */
export const will: Validator = (value, setup) => {
  if (isFalsy(value)) {
    return [];
  }
  if (value.kind === 'object') {
    return [
      ...topicFaults(value),
      ...each(value, 'payload', payloadFault),
      ...each(value, 'qos', qosFault),
      ...each(value, 'properties', (properties) => propertyFaults(properties, willProperties, setup)),
    ];
  }
  const isOther = isSurelyFilled(value) || ['number', 'boolean', 'array', 'function'].includes(value.kind);
  return isOther ? [{ at: value, message: noTopic(), byType: true, cure: null }] : [];
};

function noTopic(): string {
  return l10n.t(
    'will has to be an object with a topic. Without, mqtt.js never connects, and emits no error.',
  );
}

function topicFaults(value: ObjectValue): readonly Fault[] {
  const topic = value.entries.get('topic');
  if (topic === undefined) {
    return value.open ? [] : [{ at: value, message: noTopic(), byType: true, cure: null }];
  }
  return each(value, 'topic', (given) => {
    const isOther = ['number', 'boolean', 'object', 'array', 'function'].includes(given.kind);
    return isFalsy(given) || isOther
      ? [{ at: given, message: noTopic(), byType: given.kind !== 'text', cure: null }]
      : [];
  });
}

function payloadFault(value: SingleValue): readonly Fault[] {
  const hasNoLength =
    (value.kind === 'object' && !value.open && !value.entries.has('length')) ||
    (value.kind === 'instance' &&
      ['ArrayBuffer', 'Blob', 'DataView', 'Date', 'Map', 'Set'].includes(value.className)) ||
    value.kind === 'number' ||
    value.kind === 'boolean';
  if (isFalsy(value) || !hasNoLength) {
    return [];
  }
  const message = l10n.t(
    'The payload of a will has to be a string or a Buffer. With any other value mqtt.js never connects, and emits no error.',
  );
  return [{ at: value, message, byType: true, cure: payloadCure(value) }];
}

function payloadCure(value: SingleValue): Cure | null {
  switch (value.kind) {
    case 'object':
      return { kind: 'call', callee: 'JSON.stringify' };
    case 'number':
    case 'boolean':
      return { kind: 'string', content: String(value.value), safe: true };
    default:
      return null;
  }
}

/** MQTT knows 0, 1 and 2; mqtt-packet writes any other number into bits that mean something else. */
export function qosFault(value: SingleValue): readonly Fault[] {
  if (value.kind !== 'number' || [0, 1, 2].includes(value.value)) {
    return [];
  }
  const message = l10n.t('The QoS has to be 0, 1 or 2.');
  return [{ at: value, message, byType: true, cure: { kind: 'code', code: '2', safe: false } }];
}

/** The faults of a property, if each value that it may have has one. */
function each(
  { entries }: ObjectValue,
  name: string,
  judge: (value: SingleValue) => readonly Fault[],
): readonly Fault[] {
  const entry = entries.get(name);
  const found = entry?.certain === true ? alternatives(entry.value).map(judge) : [];
  return found.every((faults) => faults.length > 0) ? found.flat() : [];
}
