import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import type { ClientCall } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Repair } from '../problem';
import { contains } from '../parse/tree';
import { receiverOf } from './handlers';
import { moveStatement } from './moveStatement';

/**
 * Moves a registration out of the handler that it is made in, behind the statement which registers that. Only where the
 * move cannot change what names mean: both are statements of their own, on lines of their own, on the same client, and
 * nothing that the handler declares is used.
 */
export function moveOut(
  { text }: FileModel,
  registration: ClientCall,
  { call, ...nested }: ClientCall,
): readonly Repair[] {
  const outer = registration.call.parent;
  const inner = call.parent;
  const handler = registration.call.arguments[1];
  if (handler === undefined || !ts.isExpressionStatement(outer) || !ts.isExpressionStatement(inner))
    return [];
  if (!isFunction(handler) || inner.parent !== handler.body) return [];
  if (receiverOf(registration) !== receiverOf({ call, ...nested }) || !isIndependent(inner, handler))
    return [];
  if (isDeclaredLater(call, outer) || isBroken(outer)) return [];
  const edits = moveStatement(text, inner, outer);
  return edits === null ? [] : [{ title: l10n.t('Move it out of the handler'), edits, safe: true }];
}

/** Code that is being typed: where a statement ends is a guess. */
function isBroken(statement: ts.Node): boolean {
  if (contains(statement, (node) => (node.flags & ts.NodeFlags.ThisNodeHasError) !== 0)) return true;
  return !/\);?$/.test(statement.getText());
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** Nothing of the handler is used: no parameter, no local name, no `this` or `arguments` of its own, no result awaited. */
function isIndependent(inner: ts.Node, handler: ts.ArrowFunction | ts.FunctionExpression): boolean {
  const own = new Set<string>();
  collectNames(handler, inner, own);
  const usesOwn = contains(inner, (node) => ts.isIdentifier(node) && own.has(node.text));
  const awaits = contains(inner, ts.isAwaitExpression, ts.isFunctionLike);
  const isThis = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && node.text === 'arguments');
  return !usesOwn && !awaits && (ts.isArrowFunction(handler) || !contains(inner, isThis));
}

/** A handler that is named, and is no value yet where the registration would be moved to. */
function isDeclaredLater(call: ts.CallExpression, outer: ts.Node): boolean {
  const [, handler] = call.arguments;
  if (handler === undefined || isFunction(handler)) return false;
  return contains(outer.getSourceFile(), (node) => {
    if (!ts.isVariableDeclaration(node) || node.pos < outer.end || !ts.isIdentifier(node.name)) return false;
    const name = node.name.text;
    return contains(handler, (used) => ts.isIdentifier(used) && used.text === name);
  });
}

/** Names that are declared in a function, other than in `except`. */
function collectNames(node: ts.Node, except: ts.Node, names: Set<string>): void {
  if (node === except) return;
  const name =
    ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) ? node.name : null;
  if (name !== null && ts.isIdentifier(name)) names.add(name.text);
  if (
    (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) &&
    node.name
  ) {
    names.add(node.name.text);
  }
  ts.forEachChild(node, (child) => collectNames(child, except, names));
}
