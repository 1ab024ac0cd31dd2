import type ts from 'typescript';
import type { Range } from '../text/range';
import type { Evaluator } from './evaluator';
import { choice } from './make';
import { callsOf } from './parameters';
import { alternatives, type SingleValue, type Value } from './value';

/**
 * What a function returns to one call of it. Its parameters stand for what any call hands over, so `returned` may be what
 * only another call gave, as the default in `option('--host', 'localhost')`: that is left out.
 */
export function ofThisCall(
  evaluator: Evaluator,
  call: ts.CallExpression,
  owner: ts.SignatureDeclaration,
  returned: Value,
): Value {
  if (owner.parameters.length === 0 || returned.kind !== 'choice') return returned;
  const given = (each: ts.CallExpression | ts.NewExpression) =>
    (each.arguments ?? []).flatMap((argument) => placesIn(evaluator.evaluate(argument)));
  const own = new Set(given(call));
  const others = callsOf(evaluator, owner).filter((other) => other !== call);
  const foreign = new Set(others.flatMap(given).filter((place) => !own.has(place)));
  const kept = returned.values.filter((value) => !placesOf(value).some((place) => foreign.has(place)));
  return choice(evaluator.place(call), kept);
}

function placesIn(value: Value): string[] {
  return alternatives(value).flatMap(placesOf);
}

/** Where the literals stand that a value is made of. */
function placesOf(value: SingleValue): string[] {
  const pieces = value.kind === 'text' ? value.pieces.filter(({ known }) => known) : [];
  return [value, ...pieces].map(({ range }) => keyOf(range));
}

function keyOf({ start, end }: Range): string {
  return `${start}:${end}`;
}
