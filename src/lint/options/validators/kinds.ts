import { wholeText, type SingleValue } from '../../values/value';

/** Classes whose instances hold bytes, and are no Buffer. */
const byteClasses = new Set([
  ...['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Blob', 'Uint8Array', 'Uint8ClampedArray', 'Int8Array'],
  ...['Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array'],
]);

/** Whether a value surely counts as false in a condition, so that mqtt.js takes its default. */
export function isFalsy(value: SingleValue): boolean {
  switch (value.kind) {
    case 'null':
    case 'undefined':
      return true;
    case 'number':
      return value.value === 0 || Number.isNaN(value.value);
    case 'boolean':
      return !value.value;
    case 'text':
      return wholeText(value) === '';
    default:
      return false;
  }
}

/** Whether a string surely has a character. */
export function isSurelyFilled(value: SingleValue): boolean {
  return value.kind === 'text' && value.pieces.some((piece) => piece.known && piece.text !== '');
}

/** Bytes in a class other than Node's Buffer. */
export function isForeignBytes(value: SingleValue): boolean {
  return value.kind === 'instance' && byteClasses.has(value.className);
}

/** Whether a value is surely no string, no bytes, and not left out. */
export function isNoText(value: SingleValue): boolean {
  return ['number', 'boolean', 'object', 'array', 'function'].includes(value.kind);
}

/** The number that a string spells, as `'60'`; `null` for any other value. */
export function spelledNumber(value: SingleValue): number | null {
  const text = value.kind === 'text' ? wholeText(value)?.trim() : undefined;
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
