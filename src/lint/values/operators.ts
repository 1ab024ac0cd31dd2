import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, pieceOf, textOf, unknown, type Place } from './make';
import { alternatives, type Value } from './value';

/** What an operator between two expressions gives. */
export function evaluateBinary(evaluator: Evaluator, node: ts.BinaryExpression): Value {
  const place = evaluator.place(node);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return evaluateSum(evaluator, node);
    case ts.SyntaxKind.MinusToken:
    case ts.SyntaxKind.AsteriskToken:
    case ts.SyntaxKind.SlashToken:
      return arithmetic(
        place,
        node.operatorToken.kind,
        evaluator.evaluate(node.left),
        evaluator.evaluate(node.right),
      );
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return choice(place, [
        ...alternatives(evaluator.evaluate(node.left)).filter(
          ({ kind }) => kind !== 'null' && kind !== 'undefined',
        ),
        evaluator.evaluate(node.right),
      ]);
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return choice(place, [evaluator.evaluate(node.right), { ...place, kind: 'undefined' }]);
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return evaluator.evaluate(node.right);
    default:
      return unknown(place);
  }
}

/** Joins strings; a sum of anything else is not known. */
function evaluateSum(evaluator: Evaluator, node: ts.BinaryExpression): Value {
  const place = evaluator.place(node);
  const lefts = alternatives(evaluator.evaluate(node.left));
  const rights = alternatives(evaluator.evaluate(node.right));
  const sums = lefts.flatMap((left) =>
    rights.map((right) =>
      left.kind === 'text' || right.kind === 'text'
        ? textOf(place, [...pieceOf(left, node.left), ...pieceOf(right, node.right)])
        : arithmetic(place, ts.SyntaxKind.PlusToken, left, right),
    ),
  );
  return choice(place, sums);
}

/** A sign or a negation before an expression. */
export function evaluatePrefix(evaluator: Evaluator, node: ts.PrefixUnaryExpression): Value {
  const place = evaluator.place(node);
  const operand = evaluator.evaluate(node.operand);
  if (node.operator === ts.SyntaxKind.MinusToken && operand.kind === 'number')
    return { ...place, kind: 'number', value: -operand.value };
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    if (operand.kind === 'number') return { ...place, kind: 'boolean', value: operand.value === 0 };
    if (operand.kind === 'boolean') return { ...place, kind: 'boolean', value: !operand.value };
  }
  return unknown(place);
}

/** `60 * 1000`: of two numbers a number, which stands nowhere as such; else not known. */
function arithmetic(place: Place, operator: ts.SyntaxKind, left: Value, right: Value): Value {
  if (left.kind !== 'number' || right.kind !== 'number') return unknown(place);
  const value = compute(operator, left.value, right.value);
  return value === null ? unknown(place) : { ...place, kind: 'number', value };
}

function compute(operator: ts.SyntaxKind, left: number, right: number): number | null {
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return left + right;
    case ts.SyntaxKind.MinusToken:
      return left - right;
    case ts.SyntaxKind.AsteriskToken:
      return left * right;
    case ts.SyntaxKind.SlashToken:
      return left / right;
    default:
      return null;
  }
}
