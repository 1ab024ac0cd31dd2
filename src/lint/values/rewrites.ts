import ts from 'typescript';
import { contains } from '../parse/tree';
import type { Assignment } from './syntaxIndex';

/** Whether an assignment makes a variable's new value out of its old one, or under a test of it. */
export function isRewrite({ target, operator, value }: Assignment, name: string): boolean {
  if (operator !== ts.SyntaxKind.EqualsToken) return isCompound(operator);
  if (mentions(value, name)) return true;
  const test = ts.findAncestor(target, (at) =>
    ts.isFunctionLike(at) ? 'quit' : ts.isIfStatement(at) && isTestOf(at.expression, name),
  );
  return test !== undefined;
}

/** Whether a condition looks at what a variable is, and not only whether it is there. */
export function isTestOf(condition: ts.Expression, name: string): boolean {
  const inner = ts.isPrefixUnaryExpression(condition) ? condition.operand : condition;
  if (ts.isIdentifier(inner)) return false;
  const isComparison =
    ts.isBinaryExpression(inner) && /^(?:null|undefined|''|"")$/.test(inner.right.getText());
  return !isComparison && mentions(condition, name);
}

/** `+=` changes a value; `||=` and `??=` only fill one in. */
function isCompound(operator: ts.SyntaxKind): boolean {
  return (
    operator !== ts.SyntaxKind.BarBarEqualsToken && operator !== ts.SyntaxKind.QuestionQuestionEqualsToken
  );
}

function mentions(node: ts.Node, name: string): boolean {
  return contains(node, (each) => ts.isIdentifier(each) && each.text === name && !isMemberName(each));
}

function isMemberName(node: ts.Identifier): boolean {
  return (
    (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
    (ts.isPropertyAssignment(node.parent) && node.parent.name === node)
  );
}
