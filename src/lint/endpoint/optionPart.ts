import type { Options } from '../model/connection';
import { alternatives, type Entry, type SingleValue, type Value } from '../values/value';
import { markedText, partOf } from './markedText';
import { absent, knownParts, unknownPart, type KnownPart, type Part } from './part';

/**
 * What is left of a part of the URL beside the option of the same name: mqtt.js 5 lays the options over the URL's parts,
 * also those whose value is `undefined` (MQTT.js 5.16.0, `src/lib/connect/index.ts`).
 */
export function overlaid(written: Part, options: Options, name: string): Part {
  const entry = options.entries.get(name);
  if (entry !== undefined) return partOfEntry(entry);
  return options.open ? unsure(written) : written;
}

export function partOfEntry(entry: Entry): Part {
  return entry.certain ? partOfValue(entry.value) : unknownPart;
}

/** A known part stays that, but may be overridden by what is not known; one that is left out may be given. */
export function unsure(part: Part): Part {
  switch (part.kind) {
    case 'known':
      return { ...part, sure: false };
    case 'choice':
      return { kind: 'choice', parts: part.parts.map((each) => ({ ...each, sure: false })) };
    case 'absent':
    case 'unknown':
      return unknownPart;
  }
}

function partOfValue(value: Value): Part {
  const parts = alternatives(value).map(partOfSingle);
  const [first = unknownPart, ...others] = parts;
  if (others.length === 0 || parts.every(({ kind }) => kind === 'absent')) return first;
  const known = parts.flatMap(knownParts);
  return known.length === parts.length ? { kind: 'choice', parts: known } : unknownPart;
}

/** A string or number; mqtt.js takes what is falsy for left out. */
function partOfSingle(value: SingleValue): Part {
  switch (value.kind) {
    case 'null':
    case 'undefined':
      return absent;
    case 'boolean':
      return value.value ? unknownPart : absent;
    case 'number':
      return value.value === 0 || Number.isNaN(value.value) ? absent : ofOption(value, String(value.value));
    case 'text': {
      const marked = markedText(value);
      if (marked.text === '') return absent;
      const part = partOf(marked, 0, marked.text.length);
      return part.kind === 'known' ? { ...part, from: 'option' } : unknownPart;
    }
    default:
      return unknownPart;
  }
}

function ofOption(value: SingleValue, text: string): KnownPart {
  const exact = value.here ? value.range : null;
  return { kind: 'known', text, from: 'option', range: value.range, exact, sure: true };
}
