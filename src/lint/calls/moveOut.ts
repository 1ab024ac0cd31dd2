import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import type { ClientCall } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Edit, Repair } from '../problem';
import { behindLineBreak, indentAt, isBlank, lineBreakOf, lineEnd, lineStart } from '../repairs/lines';
import { contains } from './control';
import { receiverOf } from './handlers';

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
  if (isDeclaredLater(call, outer)) return [];
  const edits = move(text, inner, outer);
  return edits === null ? [] : [{ title: l10n.t('Move it out of the handler'), edits, safe: true }];
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

/** `null` where something else stands on the lines, or a template literal would change with the indent. */
function move(text: string, inner: ts.Statement, outer: ts.Statement): Edit[] | null {
  const start = lineStart(text, withComments(text, inner));
  const end = lineEnd(text, inner.end);
  const behind = lineEnd(text, outer.end);
  const isAlone = isBlank(text, { start: lineStart(text, inner.getStart()), end: inner.getStart() });
  const isOuterAlone = isBlank(text, { start: outer.end, end: behind });
  if (!isAlone || !isBlank(text, { start: inner.end, end }) || !isOuterAlone) return null;
  const lines = text.slice(start, end);
  if (/[\r\n]/.test(lines) && contains(inner, ts.isTemplateLiteral)) return null;
  const [from, to] = [indentAt(text, inner.getStart()), indentAt(text, outer.getStart())];
  const lineBreak = lineBreakOf(text);
  const moved = lines
    .split(/\r\n|\r|\n/)
    .map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line))
    .join(lineBreak);
  const gap = blankLineBefore(text, start);
  return [
    { start: gap, end: behindLineBreak(text, end), text: '' },
    { start: outer.end, end: outer.end, text: lineBreak + moved },
  ];
}

/** Where the comments begin that stand on lines of their own right above a statement. */
function withComments(text: string, statement: ts.Statement): number {
  const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  const own = comments.filter(({ pos }) => isBlank(text, { start: lineStart(text, pos), end: pos }));
  const [first] = own;
  if (first === undefined) return statement.getStart();
  const between = text.slice(first.pos, statement.getStart());
  return /(\r\n|\r|\n)[ \t]*\1/.test(between) ? statement.getStart() : first.pos;
}

/** A blank line that parted the statement from the one above goes with it. */
function blankLineBefore(text: string, start: number): number {
  const blank = /(\r\n|\r|\n)([ \t]*\1)$/.exec(text.slice(0, start))?.[2];
  return start - (blank?.length ?? 0);
}
