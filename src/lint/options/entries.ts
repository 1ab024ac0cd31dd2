import * as l10n from '@vscode/l10n';
import type { Options } from '../model/connection';
import type { Repair } from '../problem';
import { removeProperty } from '../repairs/index';
import type { Range } from '../text/range';
import { errorsIn } from './halfTyped';
import { alternatives, wholeText, type Entry, type SingleValue } from '../values/value';

/** Where to report an option as a whole: the property, else where its name or the object that brings it stands. */
export function entryRange({ property, nameRange }: Entry): Range {
  return property === null ? nameRange : { start: property.getStart(), end: property.end };
}

/** The repair that removes an option; none where it is not written as a property of this document. */
export function removal(text: string, { name, property }: Entry, safe: boolean): readonly Repair[] {
  if (property === null) {
    return [];
  }
  return [{ title: l10n.t('Remove {0}', name), edits: [removeProperty(text, property)], safe }];
}

/** The one value that an option surely has; `null` where it is not there, not certain, or one of several. */
export function sureValue(options: Options, name: string): SingleValue | null {
  const entry = options.entries.get(name);
  const [value, ...others] = entry === undefined ? [] : alternatives(entry.value);
  return entry?.certain === true && value !== undefined && others.length === 0 ? value : null;
}

/** Whether an option is surely not there; half-typed objects may get it any moment. */
export function isSurelyAbsent({ entries, open, literal }: Options, name: string): boolean {
  return !entries.has(name) && !open && (literal === null || errorsIn(literal).length === 0);
}

/** Whether an option surely has no value: it is not there, or `undefined` or `null`. */
export function isSurelyUnset(options: Options, name: string): boolean {
  const entry = options.entries.get(name);
  if (entry === undefined) {
    return isSurelyAbsent(options, name);
  }
  return (
    entry.certain && alternatives(entry.value).every(({ kind }) => kind === 'undefined' || kind === 'null')
  );
}

/** Whether an option is surely `true` or surely `false`. */
export function isSurely(options: Options, name: string, wanted: boolean): boolean {
  const value = sureValue(options, name);
  return value?.kind === 'boolean' && value.value === wanted;
}

/** The whole of a value that is a string; `null` for any other. */
export function textIn(value: SingleValue): string | null {
  return value.kind === 'text' ? wholeText(value) : null;
}

/** Functions of the application that mqtt.js hands the options to, and their first parameter that is the options. */
const optionsParameter: ReadonlyMap<string, number> = new Map([
  ['createWebsocket', 2],
  ['transformWsUrl', 1],
]);

/** Whether the application may read in the options what mqtt.js does not. */
export function isReadByApplication({ entries }: Options): boolean {
  return [...optionsParameter].some(([name, index]) => {
    const entry = entries.get(name);
    const takers = entry === undefined ? [] : alternatives(entry.value);
    return takers.some((value) => value.kind !== 'function' || value.function.parameters.length > index);
  });
}
