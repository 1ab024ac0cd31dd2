import type { ClientCall } from '../model/connection';
import { alternatives, type Entry, type TextValue, type Value } from '../values/value';

const subscribing = ['subscribe', 'subscribeAsync'];
const unsubscribing = ['unsubscribe', 'unsubscribeAsync'];

/** Whether a call subscribes to topic filters. */
export function isSubscribe({ method }: ClientCall): boolean {
  return subscribing.includes(method);
}

/**
 * The topic filters that a call subscribes to or unsubscribes from: one group for each filter, with the texts that it may be.
 * A filter that may be something else than a text is left out.
 */
export function filtersOf(call: ClientCall): readonly (readonly TextValue[])[] {
  const [topics] = call.arguments;
  if (topics === undefined) return [];
  if (isSubscribe(call)) return [...listed(topics), ...mapped(topics)];
  return unsubscribing.includes(call.method) ? listed(topics) : [];
}

/** The texts that a topic may be; `null` where it may be something else. */
export function textsOf(value: Value | undefined): readonly TextValue[] | null {
  const all = value === undefined ? [] : alternatives(value);
  const texts = all.filter((one) => one.kind === 'text');
  return texts.length > 0 && texts.length === all.length ? texts : null;
}

/** A topic, or an array of topics. */
function listed(value: Value): readonly (readonly TextValue[])[] {
  if (value.kind === 'array') return value.elements.map(textsOf).filter((texts) => texts !== null);
  const texts = textsOf(value);
  return texts === null ? [] : [texts];
}

/** An object whose names are topics; `resubscribe` among them is an option. */
function mapped(value: Value): readonly (readonly TextValue[])[] {
  if (value.kind !== 'object') return [];
  return [...value.entries.values()]
    .filter(({ name }) => name !== 'resubscribe')
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
    node: value.node,
    here: value.here,
  };
}
