import * as l10n from '@vscode/l10n';
import { wholeText, type SingleValue } from '../../values/value';
import type { Cure, Fault, Validator } from '../fault';
import { isFalsy, isSurelyFilled, spelledNumber } from './kinds';

/** The longest time that timers of browsers and Node count, in milliseconds; a longer one is over at once. */
const longestTimer = 2147483647;

/** mqtt-packet, `connect`: a number without fraction that fits in two bytes. */
export const keepalive: Validator = (value) => {
  if (isFalsy(value) || !isDecided(value)) {
    return [];
  }
  if (value.kind === 'number' && isKeepalive(value.value)) {
    return [];
  }
  const message = l10n.t(
    'keepalive has to be an integer from 0 to 65535, in seconds. With any other value mqtt.js never connects, and emits no error.',
  );
  return [{ at: value, message, byType: value.kind !== 'number', cure: keepaliveCure(value) }];
};

function isKeepalive(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65535;
}

function keepaliveCure(value: SingleValue): Cure | null {
  const spelled = spelledNumber(value);
  if (spelled !== null && isKeepalive(spelled)) {
    return { kind: 'code', code: String(spelled), safe: true };
  }
  const number = value.kind === 'number' ? value.value : spelled;
  return number === null
    ? null
    : { kind: 'code', code: String(Math.min(65535, Math.max(0, Math.round(number)))), safe: false };
}

/** mqtt-packet, `connect`: the numbers 3, 4 and 5. */
export const protocolVersion: Validator = (value) => {
  if (isFalsy(value) || !isDecided(value)) {
    return [];
  }
  if (value.kind === 'number' && [3, 4, 5].includes(value.value)) {
    return [];
  }
  const message = l10n.t(
    'protocolVersion has to be the number 3, 4 (for MQTT 3.1.1) or 5. With any other value mqtt.js never connects, and emits no error.',
  );
  return [{ at: value, message, byType: true, cure: versionCure(value) }];
};

const versionNames: ReadonlyMap<string, string> = new Map([
  ...['3', '3.1', '3.1.0'].map((name) => [name, '3'] as const),
  ...['4', '3.1.1', '4.0'].map((name) => [name, '4'] as const),
  ...['5', '5.0'].map((name) => [name, '5'] as const),
]);

function versionCure(value: SingleValue): Cure {
  const name =
    value.kind === 'text' ? wholeText(value) : value.kind === 'number' ? String(value.value) : null;
  const code = versionNames.get(name?.trim() ?? '');
  return { kind: 'code', code: code ?? '4', safe: code !== undefined };
}

/** MQTT 3.1.2.1: a broker may end the connection at any other name. */
export const protocolId: Validator = (value) => {
  const text = value.kind === 'text' ? wholeText(value) : null;
  if (text === null || ['', 'MQTT', 'MQIsdp'].includes(text)) {
    return [];
  }
  const message = l10n.t(
    "protocolId has to be 'MQTT', or 'MQIsdp' for MQTT 3.1: a broker refuses any other name.",
  );
  return [{ at: value, message, byType: true, cure: { kind: 'string', content: 'MQTT', safe: false } }];
};

/** mqtt.js gives it to `setTimeout` as it is. */
export const connectTimeout: Validator = (value) => {
  const fault = (message: string): readonly Fault[] => [
    { at: value, message, byType: false, cure: { kind: 'code', code: '30000', safe: false } },
  ];
  if (value.kind !== 'number') {
    return [];
  }
  if (value.value <= 0) {
    return fault(
      l10n.t(
        'This connectTimeout is over at once: each connection attempt ends with "connack timeout" before the broker can answer. It is in milliseconds.',
      ),
    );
  }
  return value.value > longestTimer
    ? fault(
        l10n.t(
          'Timers count up to {0} ms: a longer connectTimeout is over at once, and each connection attempt ends with "connack timeout".',
          longestTimer,
        ),
      )
    : [];
};

/** Whether a value that does not count as false is of a known kind, and so either right or wrong. */
function isDecided(value: SingleValue): boolean {
  if (value.kind === 'text') {
    return isSurelyFilled(value);
  }
  return ['number', 'boolean', 'object', 'array', 'function'].includes(value.kind);
}
