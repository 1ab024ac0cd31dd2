import ts from 'typescript';
import { contains } from '../parse/tree';

/** Wrappers that give back the component or function that they are given. */
const wrappers = new Set(['memo', 'forwardRef', 'observer', 'useCallback']);

/**
 * Whether a function runs with each rendering: a component, which has a capital and returns JSX; a hook, which calls other
 * hooks; the method `render` of a class.
 */
export function isRendered(node: ts.SignatureDeclaration): boolean {
  if (ts.isMethodDeclaration(node)) return isRenderMethod(node);
  if (!isPlainFunction(node) || isAsync(node)) return false;
  const name = nameOfFunction(node);
  if (name === null) return false;
  return /^[A-Z]/.test(name) ? returnsJsx(node) : isHookName(name) && callsHooks(node);
}

/** The name that a function goes by, also through wrappers as `memo`; `Default` for an unnamed default export. */
export function nameOfFunction(node: ts.SignatureDeclaration): string | null {
  if (node.name !== undefined) return ts.isIdentifier(node.name) ? node.name.text : null;
  if (ts.isFunctionDeclaration(node)) return 'Default';
  let outer: ts.Node = node.parent;
  while (isTransparent(outer)) outer = outer.parent;
  if (ts.isExportAssignment(outer)) return 'Default';
  return ts.isVariableDeclaration(outer) && ts.isIdentifier(outer.name) ? outer.name.text : null;
}

/** The name of what is called, without what it is a member of. */
export function calleeName(node: ts.CallExpression): string | null {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : null;
}

export function isPlainFunction(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction {
  return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);
}

export function isAsync(node: ts.FunctionLikeDeclaration): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

function isTransparent(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return true;
  return ts.isCallExpression(node) && wrappers.has(calleeName(node) ?? '');
}

function isRenderMethod(node: ts.MethodDeclaration): boolean {
  if (!ts.isIdentifier(node.name) || node.name.text !== 'render' || !ts.isClassLike(node.parent))
    return false;
  const clauses = node.parent.heritageClauses ?? [];
  return clauses.some(({ types }) =>
    types.some(({ expression }) => /^(React\.)?(Pure)?Component$/.test(expression.getText())),
  );
}

function isHookName(name: string): boolean {
  return /^use[A-Z]/.test(name);
}

function callsHooks(node: ts.Node): boolean {
  return contains(
    node,
    (each) => ts.isCallExpression(each) && isHookName(calleeName(each) ?? ''),
    ts.isFunctionLike,
  );
}

function returnsJsx(node: ts.FunctionLikeDeclaration): boolean {
  const { body } = node;
  if (body === undefined) return false;
  if (!ts.isBlock(body)) return contains(body, isJsx);
  return contains(
    body,
    (each) => ts.isReturnStatement(each) && each.expression !== undefined && contains(each.expression, isJsx),
    ts.isFunctionLike,
  );
}

function isJsx(node: ts.Node): boolean {
  return ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);
}
