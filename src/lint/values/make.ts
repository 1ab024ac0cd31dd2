import type ts from 'typescript';
import type { Range } from '../text/range';
import {
  alternatives,
  type Piece,
  type SingleValue,
  type TextValue,
  type UnknownValue,
  type Value,
} from './value';

/** Where a value stands; see `Placed` in value.ts. */
export interface Place {
  range: Range;
  node: ts.Node;
  here: boolean;
}

/** A value that could be one of more than these is not followed any further. */
const maxAlternatives = 8;

export function unknown(place: Place, env: string | null = null): UnknownValue {
  return { ...place, kind: 'unknown', env };
}

export function textOf(place: Place, pieces: readonly Piece[]): TextValue {
  return { ...place, kind: 'text', pieces };
}

/** One of several values; equal objects count once, and too many are not known. */
export function choice(place: Place, values: readonly Value[]): Value {
  const flat = [...new Set(values.flatMap(alternatives))];
  const single = flat.filter((value, at) => value.kind !== 'unknown' || isFirstUnknown(flat, value, at));
  const [first, second] = single;
  if (first === undefined || single.length > maxAlternatives) return unknown(place);
  return second === undefined ? first : { ...place, kind: 'choice', values: single };
}

/** One unknown says as much as many, unless they are read from the environment. */
function isFirstUnknown(values: readonly SingleValue[], value: UnknownValue, at: number): boolean {
  return (
    value.env !== null || values.findIndex((other) => other.kind === 'unknown' && other.env === null) === at
  );
}

/** A value as the piece of a string. */
export function pieceOf(value: SingleValue, expression: ts.Node): readonly Piece[] {
  switch (value.kind) {
    case 'text':
      return value.pieces;
    case 'number':
    case 'boolean':
      return [
        {
          known: true,
          text: String(value.value),
          range: value.range,
          here: value.here,
          exact: value.here && value.range.end - value.range.start === String(value.value).length,
        },
      ];
    // Nobody means the word undefined: something that is not seen here fills it in.
    case 'null':
    case 'undefined':
      return [{ known: false, range: value.range, expression: value.node, env: null }];
    case 'unknown':
      return [{ known: false, range: value.range, expression: value.node, env: value.env }];
    case 'object':
    case 'array':
    case 'function':
    case 'instance':
    case 'library':
    case 'client':
      return [{ known: false, range: value.range, expression, env: null }];
  }
}
