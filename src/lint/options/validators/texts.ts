import * as l10n from '@vscode/l10n';
import type { SingleValue } from '../../values/value';
import type { Cure, Fault, Validator } from '../fault';
import { isFalsy, isForeignBytes, isNoText } from './kinds';

/** mqtt.js, constructor of the client: `typeof options.clientId === 'string'`. */
export const clientId: Validator = (value) => {
  const isBytes = value.kind === 'instance' && value.className === 'Buffer';
  if (!isNoText(value) && !isForeignBytes(value) && !isBytes) {
    return [];
  }
  const message = l10n.t(
    'clientId has to be a string: mqtt.js puts a random one in the place of this value.',
  );
  return [{ at: value, message, byType: true, cure: idCure(value) }];
};

/** As a string, which every client would share without more. */
function idCure(value: SingleValue): Cure | null {
  return value.kind === 'number' && Number.isSafeInteger(value.value)
    ? { kind: 'code', code: `\`${value.value}_\${Math.random().toString(16).slice(2, 10)}\``, safe: false }
    : null;
}

/** mqtt-packet, `connect`: `null`, a string or a Buffer. */
export const username: Validator = (value) => {
  const message = l10n.t(
    'username has to be a string. With any other value mqtt.js never connects, and emits no error.',
  );
  return loginFault(value, message);
};

/** mqtt-packet, `connect`: `null`, a string or a Buffer. */
export const password: Validator = (value) => {
  const message = l10n.t(
    'password has to be a string or a Buffer. With any other value, a Uint8Array included, mqtt.js never connects, and emits no error.',
  );
  return loginFault(value, message);
};

function loginFault(value: SingleValue, message: string): readonly Fault[] {
  if (isForeignBytes(value)) {
    return [{ at: value, message, byType: true, cure: { kind: 'call', callee: 'Buffer.from' } }];
  }
  return isNoText(value) ? [{ at: value, message, byType: true, cure: quoted(value, true) }] : [];
}

/** A number as a string, where it is written as JavaScript would print it. */
function quoted(value: SingleValue, safe: boolean): Cure | null {
  if (value.kind !== 'number' || value.node.getText() !== String(value.value)) {
    return null;
  }
  return { kind: 'string', content: String(value.value), safe };
}

/** mqtt.js calls it as a function if it is anything at all. */
export const log: Validator = (value) => {
  const isOther = ['text', 'number', 'boolean', 'object', 'array'].includes(value.kind);
  if (isFalsy(value) || !isOther || (value.kind === 'text' && value.pieces.every(({ known }) => !known))) {
    return [];
  }
  const message = l10n.t(
    'log has to be a function, as console.log: mqtt.js throws when it calls this value.',
  );
  return [{ at: value, message, byType: true, cure: { kind: 'code', code: 'console.log', safe: false } }];
};

/** mqtt.js takes what it returns as the URL. */
export const transformWsUrl: Validator = (value) => {
  if (value.kind !== 'function' || !value.isAsync) {
    return [];
  }
  const message = l10n.t(
    'transformWsUrl has to return the URL at once: mqtt.js does not wait, and would connect to "[object Promise]". Fetch what it needs beforehand.',
  );
  return [{ at: value, message, byType: true, cure: null }];
};

/** mqtt.js takes what it returns as the WebSocket. */
export const createWebsocket: Validator = (value) => {
  if (value.kind !== 'function' || !value.isAsync) {
    return [];
  }
  const message = l10n.t(
    'createWebsocket has to return the WebSocket at once: mqtt.js does not wait, and would take the promise for one.',
  );
  return [{ at: value, message, byType: false, cure: null }];
};

/** mqtt.js reads the first of them without a look. */
export const servers: Validator = (value) => {
  if (value.kind !== 'array' || value.open || value.elements.length > 0) {
    return [];
  }
  const message = l10n.t('servers has to name a server: mqtt.js throws at an empty list.');
  return [{ at: value, message, byType: false, cure: null }];
};
