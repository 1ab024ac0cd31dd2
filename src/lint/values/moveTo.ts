import type ts from 'typescript';
import type { Range } from '../text/range';
import { choice } from './make';
import { alternatives, type Entry, type Value } from './value';

/** A value of another module as it is seen in this document: reported at the name that stands for it. */
export function moveTo(value: Value, range: Range, node: ts.Node): Value {
  const place = { range, node, here: false };
  if (value.kind === 'choice')
    return choice(
      place,
      alternatives(value).map((each) => moveTo(each, range, node)),
    );
  switch (value.kind) {
    case 'text':
      return {
        ...value,
        range,
        here: false,
        pieces: value.pieces.map((piece) =>
          piece.known ? { ...piece, range, here: false, exact: false } : { ...piece, range },
        ),
      };
    case 'object': {
      const entries = [...value.entries].map(([name, entry]): [string, Entry] => [
        name,
        { ...entry, nameRange: range, property: null, value: moveTo(entry.value, range, node) },
      ]);
      return { ...value, range, here: false, entries: new Map(entries) };
    }
    case 'array':
      return {
        ...value,
        range,
        here: false,
        elements: value.elements.map((each) => moveTo(each, range, node)),
      };
    default:
      return { ...value, range, here: false };
  }
}
