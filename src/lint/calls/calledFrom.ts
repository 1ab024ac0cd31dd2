import ts from 'typescript';
import { contains, functionAround } from '../parse/tree';
import { isWithin } from './handlers';
import { isGuarded } from './repetition';

/** Whether a node is surely come to each time that a handler runs: in it, or in a function that it calls. */
export function runs(handler: ts.SignatureDeclaration, node: ts.Node): boolean {
  return isWithin(node, handler) ? !isGuarded(node, handler) : comesTo(node, handler);
}

/**
 * Whether a function surely calls the one that a node is directly in, and so comes to the node each time that it runs:
 * `this.listen()` or `listen()`, with a name that no other function of the file has, and no condition on the way.
 */
function comesTo(node: ts.Node, from: ts.SignatureDeclaration): boolean {
  const callee = functionAround(node);
  if (callee === null || isWithin(from, callee) || isGuarded(node, callee)) return false;
  const name = nameOf(callee);
  if (name === null || namesakes(callee.getSourceFile(), name) > 1) return false;
  const owner = ts.isMethodDeclaration(callee) ? ownerOf(callee) : null;
  if (owner !== null && !isWithin(from, owner)) return false;
  return contains(
    from,
    (each) => ts.isCallExpression(each) && isCallOf(each, name, owner !== null) && !isGuarded(each, from),
    (each) => ts.isFunctionLike(each),
  );
}

function nameOf(node: ts.SignatureDeclaration): string | null {
  if (node.name !== undefined) return ts.isIdentifier(node.name) ? node.name.text : null;
  const isValue = ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name);
  return isValue ? node.parent.name.text : null;
}

function namesakes(source: ts.SourceFile, name: string): number {
  let count = 0;
  contains(source, (node) => {
    if (ts.isFunctionLike(node) && nameOf(node) === name) count += 1;
    return false;
  });
  return count;
}

/** The class, or the outermost object literal, whose methods share a `this`. */
function ownerOf(method: ts.MethodDeclaration): ts.Node {
  let owner: ts.Node = method.parent;
  for (let at = owner; !ts.isSourceFile(at) && !ts.isClassLike(owner); at = at.parent)
    if (ts.isClassLike(at) || ts.isObjectLiteralExpression(at)) owner = at;
  return owner;
}

function isCallOf({ expression }: ts.CallExpression, name: string, ofThis: boolean): boolean {
  if (!ofThis) return ts.isIdentifier(expression) && expression.text === name;
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.expression.kind === ts.SyntaxKind.ThisKeyword &&
    expression.name.text === name
  );
}
