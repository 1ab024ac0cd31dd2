import ts from 'typescript';
import { contains } from '../parse/tree';
import { isWithin } from '../calls/handlers';
import type { Connection } from '../model/connection';
import type { Range } from '../text/range';

const platform =
  /typeof\s+(?:window|document|process|navigator|self|WebSocket)\b|\b_?is_?(?:browser|node|server|web|ssr|electron|desktop|native)|\.SSR\b|process\.(?:browser|client|server|versions|type)\b|Platform\.OS|__TAURI|\belectron\b/i;

const pageScheme = /location\.protocol|isSecureContext|\bis_?(?:https|secure|ssl|tls)/i;

/** Whether code runs only where a condition about the platform holds, as `typeof window === 'undefined' ? … : …`. */
export function dependsOnPlatform(connection: Connection, range: Range): boolean {
  return dependsOn(connection, range, platform);
}

/** Whether code runs only where a condition about the scheme of the page holds. */
export function dependsOnPageScheme(connection: Connection, range: Range): boolean {
  return dependsOn(connection, range, pageScheme);
}

/** Looks at the conditions around a literal, and around the call that uses it. */
function dependsOn({ script, call }: Connection, range: Range, words: RegExp): boolean {
  const literal = nodeAt(script.source, range.start);
  return [literal, ...replacementsOf(literal), call].some((node) =>
    conditionsAround(node).some((condition) => words.test(condition.getText())),
  );
}

/** `let url = 'mqtt://…'; if (typeof window !== 'undefined') url = …`: what else the variable of a literal is given. */
function replacementsOf(literal: ts.Node): readonly ts.Node[] {
  const name = variableOf(literal);
  if (name === null) return [];
  const found: ts.Node[] = [];
  contains(literal.getSourceFile(), (node) => {
    if (isAssignmentTo(node, name) && !isWithin(literal, node)) found.push(node);
    return false;
  });
  return found;
}

function variableOf(literal: ts.Node): string | null {
  const holder = ts.findAncestor(literal, (node) => !ts.isExpression(node) || isAssignmentTo(node, null));
  if (holder === undefined) return null;
  const target = ts.isVariableDeclaration(holder)
    ? holder.name
    : ts.isBinaryExpression(holder)
      ? holder.left
      : null;
  return target !== null && ts.isIdentifier(target) ? target.text : null;
}

/** @param name `null` for any. */
function isAssignmentTo(node: ts.Node, name: string | null): boolean {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return ts.isIdentifier(node.left) && (name === null || node.left.text === name);
}

/** The innermost node around a position. */
function nodeAt(source: ts.SourceFile, position: number): ts.Node {
  let node: ts.Node = source;
  for (;;) {
    const inner = ts.forEachChild(node, (child) =>
      child.getStart(source) <= position && position < child.end ? child : undefined,
    );
    if (inner === undefined) return node;
    node = inner;
  }
}

function conditionsAround(start: ts.Node): ts.Expression[] {
  const conditions: ts.Expression[] = [];
  for (let node = start; !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    if (ts.isConditionalExpression(parent) && parent.condition !== node) conditions.push(parent.condition);
    if (ts.isIfStatement(parent) && parent.expression !== node) conditions.push(parent.expression);
    if (ts.isBlock(parent)) conditions.push(...leavingBefore(node, parent));
    if (ts.isCaseClause(parent)) conditions.push(parent.expression, parent.parent.parent.expression);
    if (ts.isBinaryExpression(parent) && isLogical(parent) && parent.right === node)
      conditions.push(parent.left);
  }
  return conditions;
}

/** `if (typeof window !== 'undefined') return …` leaves what follows to the other case. */
function leavingBefore(node: ts.Node, { statements }: ts.Block): readonly ts.Expression[] {
  return statements
    .filter((statement) => statement.end <= node.pos)
    .filter(ts.isIfStatement)
    .filter(({ thenStatement }) => contains(thenStatement, isLeaving, ts.isFunctionLike))
    .map(({ expression }) => expression);
}

function isLeaving(node: ts.Node): boolean {
  return ts.isReturnStatement(node) || ts.isThrowStatement(node);
}

function isLogical({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}
