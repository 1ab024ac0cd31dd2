import ts from 'typescript';
import { contains, functionAround } from '../parse/tree';
import { isWithin } from '../calls/handlers';
import { calleeName, isPlainFunction, nameOfFunction } from './components';

const effects = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect']);

export type EffectCallback = ts.FunctionExpression | ts.ArrowFunction;

/**
 * The callback of the effect that surely runs a node: the node is in it, or in a function that it calls at once, awaits, or
 * that nothing but it calls. `null` where there is none.
 */
export function effectAround(node: ts.Node): EffectCallback | null {
  const around = functionAround(node);
  if (around === null || !isPlainFunction(around)) return null;
  if (isEffectCallback(around)) return around;
  if (isCalledInPlace(around)) return effectAround(around);
  const call = onlyCallOf(around);
  return call === null ? null : effectAround(call);
}

function isEffectCallback(node: ts.Node): node is EffectCallback {
  const { parent } = node;
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  return ts.isCallExpression(parent) && effects.has(calleeName(parent) ?? '') && parent.arguments[0] === node;
}

/** `(async () => …)()`, or what a promise hands on to. */
function isCalledInPlace(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isCalledInPlace(parent);
  if (!ts.isCallExpression(parent)) return false;
  return parent.expression === node || (parent.arguments[0] === node && calleeName(parent) === 'then');
}

/** The one call of a named function, where its name is used for nothing else, but perhaps in the dependencies of hooks. */
function onlyCallOf(node: ts.SignatureDeclaration): ts.CallExpression | null {
  const name = nameOfFunction(node);
  const scope = functionAround(node);
  if (name === null || scope === null) return null;
  const uses = identifiersIn(scope, name).filter(
    (use) => !isName(use) && !ts.isArrayLiteralExpression(use.parent),
  );
  const [use] = uses;
  const call = use?.parent;
  if (use === undefined || call === undefined || uses.length > 1 || !ts.isCallExpression(call)) return null;
  return call.expression === use && !isWithin(call, node) ? call : null;
}

/** Whether an identifier names what is declared there, or a member of something; no use of a value. */
export function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent)) return false;
  return 'name' in parent && parent.name === node;
}

/** All identifiers of a name within a node. */
export function identifiersIn(node: ts.Node, name: string): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  contains(node, (each) => {
    if (ts.isIdentifier(each) && each.text === name) found.push(each);
    return false;
  });
  return found;
}
