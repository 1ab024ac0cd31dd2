import type { Options } from '../model/connection';
import { alternatives, wholeText, type Entry, type SingleValue } from '../values/value';

export type Flip = 'no' | 'yes' | 'maybe';

/**
 * Whether `cert` and `key` are both given: mqtt.js then turns `ws:` into `wss:` and `mqtt:` into `mqtts:`, in a browser,
 * too (MQTT.js 5.16.0, `src/lib/connect/index.ts`).
 */
export function certificateForcesTls({ entries }: Options): Flip {
  const given = ['cert', 'key'].map((name) => isGiven(entries.get(name)));
  if (given.includes('no')) return 'no';
  return given.includes('maybe') ? 'maybe' : 'yes';
}

/** Options that are not known are taken to hold none: a scheme beside them is not `sure` anyway. */
function isGiven(entry: Entry | undefined): Flip {
  if (entry === undefined) return 'no';
  const values = alternatives(entry.value).map(isTruthy);
  const [first = 'maybe'] = values;
  return entry.certain && values.every((value) => value === first) ? first : 'maybe';
}

function isTruthy(value: SingleValue): Flip {
  switch (value.kind) {
    case 'null':
    case 'undefined':
      return 'no';
    case 'boolean':
      return value.value ? 'yes' : 'no';
    case 'number':
      return value.value === 0 ? 'no' : 'yes';
    case 'text':
      if (wholeText(value) === '') return 'no';
      return value.pieces.some((piece) => piece.known && piece.text !== '') ? 'yes' : 'maybe';
    case 'unknown':
      return 'maybe';
    default:
      return 'yes';
  }
}
