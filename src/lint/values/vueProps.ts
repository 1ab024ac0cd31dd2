import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { returnedBy } from './returns';
import { alternatives, type Entry, type Value } from './value';

/** What Vue makes of `props: { url: { default: … } }`: each has its default, or what the parent hands over. */
export function propsObject(evaluator: Evaluator, declared: Value): Value {
  return choice(
    declared,
    alternatives(declared).map((value) => {
      if (value.kind !== 'object') return unknown(value);
      const entries = [...value.entries].map(([name, entry]): [string, Entry] => [
        name,
        {
          ...entry,
          property: null,
          value: choice(entry.value, [...defaultOf(evaluator, entry), unknown(entry.value)]),
        },
      ]);
      return { ...value, entries: new Map(entries) };
    }),
  );
}

function defaultOf(evaluator: Evaluator, { value }: Entry): Value[] {
  const fallback = value.kind === 'object' ? value.entries.get('default')?.value : undefined;
  if (fallback === undefined) return [];
  return [fallback.kind === 'function' ? returnedBy(evaluator, fallback) : fallback];
}
