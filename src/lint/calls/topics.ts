import ts from 'typescript';
import type { ClientCall } from '../model/connection';
import { isHalfTyped } from '../options/halfTyped';
import { alternatives, type Entry, type TextValue, type Value } from '../values/value';

const subscribing = ['subscribe', 'subscribeAsync'];
const unsubscribing = ['unsubscribe', 'unsubscribeAsync'];

/** Whether a call subscribes to topic filters. */
export function isSubscribe({ method }: ClientCall): boolean {
  return subscribing.includes(method);
}

/** The topic filters that a call may subscribe to or unsubscribe from: one group for each, with the texts that it may be. */
export function filtersOf(call: ClientCall): readonly (readonly TextValue[])[] {
  const [topics] = call.arguments;
  if (topics === undefined) return [];
  if (isSubscribe(call)) return [...listed(topics), ...mapped(topics)];
  return unsubscribing.includes(call.method) ? listed(topics) : [];
}

/** The texts that a topic may be, beside anything else. */
export function textsOf(value: Value | undefined): readonly TextValue[] {
  return (value === undefined ? [] : alternatives(value)).filter((one) => one.kind === 'text');
}

/**
 * The same in groups of which one surely is used: all of them, where each is in its turn as in a loop over an array. None
 * where something else than a text may be.
 */
export function surelyUsed(value: Value | undefined): readonly (readonly TextValue[])[] {
  const all = value === undefined ? [] : alternatives(value);
  const texts = textsOf(value);
  const parents = new Set(texts.map(({ node }) => node.parent));
  const [parent] = parents;
  const isList = parents.size === 1 && parent !== undefined && ts.isArrayLiteralExpression(parent);
  if (isList) return texts.map((text) => [text]);
  return texts.length > 0 && texts.length === all.length ? [texts] : [];
}

/** A topic, or an array of topics. */
function listed(value: Value): readonly (readonly TextValue[])[] {
  return value.kind === 'array' ? value.elements.map(textsOf) : [textsOf(value)];
}

/** An object whose names are topics; `resubscribe` among them is an option. */
function mapped(value: Value): readonly (readonly TextValue[])[] {
  if (value.kind !== 'object') return [];
  return [...value.entries.values()]
    .filter(({ name }) => name !== 'resubscribe')
    .filter(({ property }) => property === null || !isHalfTyped(property))
    .map((entry) => [named(entry)]);
}

/** The name of a property as a text, without its quotes. */
function named({ name, nameRange, property, value }: Entry): TextValue {
  const length = nameRange.end - nameRange.start;
  const quotes = property !== null && length === name.length + 2 ? 1 : 0;
  const range = { start: nameRange.start + quotes, end: nameRange.end - quotes };
  const piece = {
    known: true as const,
    text: name,
    range,
    here: property !== null,
    exact: length === name.length,
  };
  return {
    kind: 'text',
    pieces: name === '' ? [] : [piece],
    range: nameRange,
    node: property ?? value.node,
    here: property !== null,
  };
}
