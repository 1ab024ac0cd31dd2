import type ts from 'typescript';
import type { Range } from '../text/range';
import { choice, unknown } from './make';
import { alternatives, type Entry, type Value } from './value';

/** Options nest less deeply; what shares parts with itself over and over would be copied without end. */
const maxDepth = 4;

/** A value of another module as it is seen in this document: reported at the name that stands for it. */
export function moveTo(value: Value, range: Range, node: ts.Node, depth = 0): Value {
  const place = { range, node, here: false };
  if (depth > maxDepth) return unknown(place);
  if (value.kind === 'choice')
    return choice(
      place,
      alternatives(value).map((each) => moveTo(each, range, node, depth)),
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
        { ...entry, nameRange: range, property: null, value: moveTo(entry.value, range, node, depth + 1) },
      ]);
      return { ...value, range, here: false, entries: new Map(entries) };
    }
    case 'array':
      return {
        ...value,
        range,
        here: false,
        elements: value.elements.map((each) => moveTo(each, range, node, depth + 1)),
      };
    default:
      return { ...value, range, here: false };
  }
}
