import type ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, pieceOf, textOf, unknown } from './make';
import { statementOf } from '../parse/tree';
import type { Assignment } from './syntaxIndex';
import { alternatives, type Piece, type Value } from './value';

/** A string that is only ever added to: `url += '/mqtt'`. What is added in a branch or a loop is not known. */
export function withAdditions(
  evaluator: Evaluator,
  name: ts.Identifier,
  initial: Value,
  assignments: readonly Assignment[],
): Value {
  const place = evaluator.place(name);
  const list = statementOf(name)?.parent;
  const added = assignments.flatMap(({ target, value }): readonly Piece[] => {
    const isInLine = list !== undefined && statementOf(target)?.parent === list;
    const [only, ...others] = isInLine ? alternatives(evaluator.evaluate(value)) : [];
    if (only !== undefined && others.length === 0) return pieceOf(only, value);
    return [{ known: false, range: evaluator.place(value).range, expression: value, env: null }];
  });
  return choice(
    place,
    alternatives(initial).map((value) =>
      value.kind === 'text' ? textOf(value, [...value.pieces, ...added]) : unknown(place),
    ),
  );
}
