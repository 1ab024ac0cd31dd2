import * as l10n from '@vscode/l10n';
import type { Setup } from '../../model/connection';
import { alternatives, type Entry, type SingleValue } from '../../values/value';
import { sureValue } from '../entries';
import type { Cure, Fault, Validator } from '../fault';
import { isHalfTyped } from '../halfTyped';
import { isFalsy, spelledNumber } from './kinds';

/** How mqtt-packet (`propertiesTypes`) writes a property. */
type PropertyType = 'boolean' | 'receiveMaximum' | 'int16' | 'int32' | 'string' | 'binary' | 'pairs';

const connectProperties: ReadonlyMap<string, PropertyType> = new Map<string, PropertyType>([
  ['sessionExpiryInterval', 'int32'],
  ['receiveMaximum', 'receiveMaximum'],
  ['maximumPacketSize', 'int32'],
  ['topicAliasMaximum', 'int16'],
  ['requestResponseInformation', 'boolean'],
  ['requestProblemInformation', 'boolean'],
  ['userProperties', 'pairs'],
  ['authenticationMethod', 'string'],
  ['authenticationData', 'binary'],
]);

/** Properties of a will: MQTT 5.0, 3.1.3.2. */
export const willProperties: ReadonlyMap<string, PropertyType> = new Map<string, PropertyType>([
  ['willDelayInterval', 'int32'],
  ['payloadFormatIndicator', 'boolean'],
  ['messageExpiryInterval', 'int32'],
  ['contentType', 'string'],
  ['responseTopic', 'string'],
  ['correlationData', 'binary'],
  ['userProperties', 'pairs'],
]);

export const properties: Validator = (value, setup) => propertyFaults(value, connectProperties, setup);

/** What is wrong in properties of MQTT 5; nothing where another version ignores them. */
export function propertyFaults(
  value: SingleValue,
  types: ReadonlyMap<string, PropertyType>,
  { options }: Setup,
): readonly Fault[] {
  const version = sureValue(options, 'protocolVersion');
  if (value.kind !== 'object' || version?.kind !== 'number' || version.value !== 5) {
    return [];
  }
  return [...value.entries.values()].flatMap((entry) => faultsOfProperty(entry, types));
}

function faultsOfProperty(entry: Entry, types: ReadonlyMap<string, PropertyType>): readonly Fault[] {
  const type = types.get(entry.name);
  const values = alternatives(entry.value);
  const isBad = (value: SingleValue) =>
    value.kind !== 'undefined' && (type === undefined || isWrong(type, value));
  const isTyped = entry.property !== null && isHalfTyped(entry.property);
  if (isTyped || !entry.certain || !values.every(isBad)) {
    return [];
  }
  return values.map((at) => ({
    at,
    message:
      type === undefined
        ? l10n.t(
            'There is no such property here: {0}. mqtt.js or the broker refuses the connection.',
            entry.name,
          )
        : messageFor(entry.name, type),
    byType: type === undefined || at.kind !== 'number',
    cure: type === undefined ? null : cureFor(type, at),
  }));
}

function isWrong(type: PropertyType, value: SingleValue): boolean {
  switch (value.kind) {
    case 'null':
      return true;
    case 'number':
      return !isInRange(type, value.value);
    case 'boolean':
      return type !== 'boolean';
    case 'text':
      return type !== 'string' && type !== 'binary';
    case 'object':
      return type !== 'pairs';
    case 'function':
      return true;
    default:
      return false;
  }
}

function isInRange(type: PropertyType, value: number): boolean {
  switch (type) {
    case 'receiveMaximum':
      return Number.isInteger(value) && value >= 1 && value <= 0xffff;
    case 'int16':
      return value >= 0 && value <= 0xffff;
    case 'int32':
      return value >= 0 && value <= 0xffffffff;
    default:
      return false;
  }
}

function messageFor(name: string, type: PropertyType): string {
  switch (type) {
    case 'boolean':
      return l10n.t('{0} has to be true or false. With any other value mqtt.js never connects.', name);
    case 'receiveMaximum':
      return l10n.t(
        '{0} has to be an integer from 1 to 65535. With any other value mqtt.js takes 65535; before 5.16.0 it never connects.',
        name,
      );
    case 'int16':
      return l10n.t(
        '{0} has to be a number from 0 to 65535. With any other value mqtt.js never connects.',
        name,
      );
    case 'int32':
      return l10n.t(
        '{0} has to be a number from 0 to 4294967295. With any other value mqtt.js never connects.',
        name,
      );
    case 'string':
      return l10n.t('{0} has to be a string. With any other value mqtt.js never connects.', name);
    case 'binary':
      return l10n.t('{0} has to be a Buffer or a string. With any other value mqtt.js never connects.', name);
    case 'pairs':
      return l10n.t('{0} has to be an object of strings. With any other value mqtt.js never connects.', name);
  }
}

function cureFor(type: PropertyType, value: SingleValue): Cure | null {
  const spelled = spelledNumber(value);
  if (spelled !== null && isInRange(type, spelled)) {
    return { kind: 'code', code: String(spelled), safe: true };
  }
  if (type === 'boolean' && value.kind === 'number' && [0, 1].includes(value.value)) {
    return { kind: 'code', code: String(!isFalsy(value)), safe: true };
  }
  return type === 'string' && value.kind === 'number'
    ? { kind: 'string', content: String(value.value), safe: true }
    : null;
}
