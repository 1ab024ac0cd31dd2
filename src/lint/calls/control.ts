import ts from 'typescript';
import { ancestorsWithin, contains } from '../parse/tree';

/**
 * Whether an expression is surely evaluated when the function that it is directly in is called: no condition, loop or early
 * return is in its way. That `receiver` is there, as in `if (client) client.end()`, is no condition.
 */
export function isUnconditional(node: ts.Node, around: ts.Node, receiver: string): boolean {
  const path = [node, ...ancestorsWithin(node, around)];
  return path.every((each) => isPassedThrough(each, each.parent, receiver)) && !mayReturnBefore(node, around);
}

function isPassedThrough(node: ts.Node, parent: ts.Node, receiver: string): boolean {
  if (ts.isExpressionStatement(parent) || ts.isBlock(parent) || ts.isFunctionLike(parent)) return true;
  if (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) return true;
  if (ts.isVoidExpression(parent) || ts.isReturnStatement(parent)) return true;
  if (ts.isTryStatement(parent)) return parent.tryBlock === node;
  if (ts.isIfStatement(parent))
    return parent.thenStatement === node && parent.expression.getText() === receiver;
  if (!ts.isBinaryExpression(parent)) return false;
  const isComma = parent.operatorToken.kind === ts.SyntaxKind.CommaToken;
  const isGuard = parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isComma || (isGuard && parent.right === node && parent.left.getText() === receiver);
}

/** Whether a statement in front of a node may leave the function. */
function mayReturnBefore(node: ts.Node, around: ts.Node): boolean {
  return contains(
    around,
    (each) => (ts.isReturnStatement(each) || ts.isThrowStatement(each)) && each.end <= node.getStart(),
    ts.isFunctionLike,
  );
}
