import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { amdDependency } from './amd';
import { requiredValue } from './imports';
import { choice, unknown } from './make';
import { anyElementOf } from './patterns';
import { typedClient } from './types';
import { alternatives, type Value } from './value';

/**
 * What a parameter may be: what the calls in this document hand over, and its default. An exported function has other
 * callers, but their arguments are their own affair: what is known here is judged.
 */
export function evaluateParameter(evaluator: Evaluator, parameter: ts.ParameterDeclaration): Value {
  const place = evaluator.place(parameter);
  const owner = parameter.parent;
  const at = owner.parameters.indexOf(parameter);
  const fallback = parameter.initializer === undefined ? null : evaluator.evaluate(parameter.initializer);
  const client = typedClient(evaluator, parameter);
  if (client !== null) return client;
  const module = amdDependency(parameter);
  if (module !== null) return requiredValue(evaluator, parameter, module);
  if (at === 0) {
    const promised = resolvedBy(evaluator, owner);
    if (promised !== null) return promised;
  }
  const handed = parameter.dotDotDotToken === undefined ? argumentsAt(evaluator, owner, at) : [];
  const values = handed.flatMap((value) => (value === null ? (fallback ?? []) : alternatives(value)));
  if (handed.length > 0) return choice(place, values);
  return fallback === null ? unknown(place) : choice(place, [fallback, unknown(place)]);
}

/** `import('mqtt').then((mqtt) => …)`: what the promise gives; `topics.forEach((topic) => …)`: what the list has. */
function resolvedBy(evaluator: Evaluator, owner: ts.SignatureDeclaration): Value | null {
  const call = owner.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== owner) return null;
  if (!ts.isPropertyAccessExpression(call.expression)) return null;
  const method = call.expression.name.text;
  if (method === 'forEach' || method === 'map')
    return anyElementOf(evaluator, call.expression.expression, owner);
  if (method !== 'then') return null;
  const value = evaluator.evaluate(call.expression.expression);
  return value.kind === 'library' || value.kind === 'client' ? value : null;
}

/** The argument at a position of each call of a function in this document; `null` where a call leaves it out. */
function argumentsAt(evaluator: Evaluator, owner: ts.SignatureDeclaration, at: number): (Value | null)[] {
  return callsOf(evaluator, owner).map((call) => {
    const args = call.arguments ?? [];
    const spread = args.findIndex((argument) => ts.isSpreadElement(argument));
    const argument = spread !== -1 && spread <= at ? undefined : args[at];
    if (argument !== undefined) return evaluator.evaluate(argument);
    return spread === -1 ? null : unknown(evaluator.place(call));
  });
}

/** The calls of a function in this document, by the name that it goes by. */
export function callsOf(
  evaluator: Evaluator,
  owner: ts.SignatureDeclaration,
): readonly (ts.CallExpression | ts.NewExpression)[] {
  const name = nameOfFunction(owner);
  if (name === null) return [];
  return evaluator.indexes
    .flatMap(({ callsByName }) => callsByName.get(name) ?? [])
    .filter(({ expression }) => callsLike(expression, owner))
    .filter((call) => isCallOf(evaluator, call, owner));
}

function nameOfFunction(owner: ts.SignatureDeclaration): string | null {
  if (ts.isConstructorDeclaration(owner)) return owner.parent.name?.text ?? null;
  if (ts.isFunctionDeclaration(owner) || ts.isFunctionExpression(owner))
    if (owner.name !== undefined) return owner.name.text;
  if (ts.isMethodDeclaration(owner) && ts.isIdentifier(owner.name)) return owner.name.text;
  let { parent } = owner;
  // `const create = useCallback((url) => …)`
  if (ts.isCallExpression(parent)) parent = parent.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return null;
}

/** A method is called on something; other functions by their name alone. */
function callsLike(callee: ts.Expression, owner: ts.SignatureDeclaration): boolean {
  if (ts.isIdentifier(callee)) return true;
  return ts.isMethodDeclaration(owner) || ts.isPropertyAssignment(owner.parent);
}

function isCallOf(
  evaluator: Evaluator,
  call: ts.CallExpression | ts.NewExpression,
  owner: ts.SignatureDeclaration,
): boolean {
  if (ts.isConstructorDeclaration(owner)) {
    const callee = call.expression;
    return (
      ts.isNewExpression(call) &&
      ts.isIdentifier(callee) &&
      evaluator.declarationOf(callee)?.node === owner.parent
    );
  }
  const value = evaluator.evaluate(call.expression);
  return value.kind === 'function' && value.function === owner;
}
