import ts from 'typescript';
import type { ClientCall } from '../model/connection';
import { ancestorsWithin, contains } from '../parse/tree';
import { isWithin } from './handlers';

/**
 * The loop that a call on a client is repeated by: a statement, or `forEach`. `null` where none is, or where the client
 * may be another one in each turn.
 */
export function loopAround({ call, connection, script }: ClientCall): ts.Node | null {
  const root = ts.isPropertyAccessExpression(call.expression) ? rootOf(call.expression.expression) : null;
  if (root === null) return null;
  const loop = ancestorsWithin(call, script.source).find((node) => isLoop(node) || isEndOfScope(node));
  if (loop === undefined || !isLoop(loop)) return null;
  const isMadeInside = connection !== null && isWithin(connection.call, loop);
  const isDeclaredInside = contains(loop, (node) => declares(node, root));
  return isMadeInside || isDeclaredInside || mayLeave(loop) ? null : loop;
}

/** What a client is reached from: `client`, `this` of `this.client`. `null` for an element of something. */
function rootOf(receiver: ts.Expression): string | null {
  if (ts.isIdentifier(receiver)) return receiver.text;
  if (receiver.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (ts.isPropertyAccessExpression(receiver) || ts.isNonNullExpression(receiver))
    return rootOf(receiver.expression);
  return null;
}

function isLoop(node: ts.Node): boolean {
  return ts.isIterationStatement(node, false) || isForEach(node);
}

function isForEach(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return node.expression.name.text === 'forEach';
}

/** A function that is called by something else than a loop ends the search: when it runs is not known. */
function isEndOfScope(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && !isForEach(node.parent);
}

function declares(node: ts.Node, name: string): boolean {
  if (!ts.isVariableDeclaration(node) && !ts.isParameter(node) && !ts.isBindingElement(node)) return false;
  return ts.isIdentifier(node.name) && node.name.text === name;
}

/** A loop that may stop in its first turn, as one that tries brokers one after another. */
function mayLeave(loop: ts.Node): boolean {
  return contains(loop, (node) => ts.isBreakStatement(node) || ts.isReturnStatement(node), ts.isFunctionLike);
}

/**
 * Whether a condition may keep a call from being made a second time. Conditions on an error, which callbacks are handed, do
 * not.
 */
export function isGuarded(call: ts.Node, handler: ts.Node): boolean {
  return ancestorsWithin(call, handler).some((node) => {
    if (ts.isIfStatement(node)) return !isAboutError(node.expression);
    if (ts.isConditionalExpression(node) || ts.isCaseOrDefaultClause(node)) return true;
    if (ts.isBinaryExpression(node)) return isShortCircuit(node.operatorToken.kind);
    return ts.isBlock(node) && node.statements.some((one) => one.end <= call.pos && leavesUnlessError(one));
  });
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
  return kind === AmpersandAmpersandToken || kind === BarBarToken || kind === QuestionQuestionToken;
}

function leavesUnlessError(statement: ts.Statement): boolean {
  if (!ts.isIfStatement(statement) || isAboutError(statement.expression)) return false;
  return contains(statement.thenStatement, ts.isReturnStatement, ts.isFunctionLike);
}

function isAboutError(condition: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(condition) || ts.isParenthesizedExpression(condition)) {
    return isAboutError('operand' in condition ? condition.operand : condition.expression);
  }
  if (ts.isBinaryExpression(condition)) return isAboutError(condition.left);
  return ts.isIdentifier(condition) && /^(e|er|err|error|subErr\w*|\w+Err(or)?)$/.test(condition.text);
}
