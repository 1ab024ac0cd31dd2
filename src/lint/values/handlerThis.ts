import ts from 'typescript';
import type { Evaluator } from './evaluator';
import type { Value } from './value';

const registering = new Set(['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']);

/** `this` in `client.on('error', function () { this.end(); })`, which Node's emitters set; `null` elsewhere. */
export function handlerThis(evaluator: Evaluator, node: ts.Node): Value | null {
  const owner = ts.findAncestor(
    node,
    (each) => ts.isClassLike(each) || (ts.isFunctionLike(each) && !ts.isArrowFunction(each)),
  );
  if (owner === undefined || !ts.isFunctionExpression(owner)) return null;
  const call = owner.parent;
  if (!ts.isCallExpression(call) || call.arguments[1] !== owner) return null;
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || !registering.has(expression.name.text)) return null;
  const emitter = evaluator.evaluate(expression.expression);
  return emitter.kind === 'client' ? emitter : null;
}
