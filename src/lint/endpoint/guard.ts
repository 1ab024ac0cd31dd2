import ts from 'typescript';
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
  return [nodeAt(script.source, range.start), call].some((node) =>
    conditionsAround(node).some((condition) => words.test(condition.getText())),
  );
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
    if (ts.isCaseClause(parent)) conditions.push(parent.expression, parent.parent.parent.expression);
    if (ts.isBinaryExpression(parent) && isLogical(parent) && parent.right === node)
      conditions.push(parent.left);
  }
  return conditions;
}

function isLogical({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}
