import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import type { FunctionValue, Value } from './value';

/** What a function of this document returns, of an async one what its promise gives; not known of another module's. */
export function returnedBy(evaluator: Evaluator, value: FunctionValue): Value {
  // The names in a function of another module are not this document's.
  if (!value.here) return unknown(value);
  const declared = value.function;
  const place = evaluator.place(declared);
  const body = 'body' in declared ? declared.body : undefined;
  if (body === undefined || ('asteriskToken' in declared && declared.asteriskToken !== undefined))
    return unknown(place);
  if (!ts.isBlock(body)) return evaluator.evaluate(body);
  const returned = returnExpressions(body).map((expression) => evaluator.evaluate(expression));
  return returned.length === 0 ? unknown(place) : choice(place, returned);
}

function returnExpressions(body: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  function visit(node: ts.Node): void {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  }
  visit(body);
  return found;
}
