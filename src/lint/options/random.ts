import ts from 'typescript';
import type { SingleValue } from '../values/value';

/** Functions that give something else at every call, by the last part of their name. */
const randomNames =
  /^(?:random|randomUUID|randomBytes|randomInt|getRandomValues|nanoid|ulid|cuid|uniqid|objectid|v[1-7]|(?:gen(?:erate)?|create|make)?_?(?:random\w*|[ug]uid(?:v?[1-7])?))$/i;
const clocks = new Set(['Date.now', 'performance.now']);
/** They give a function of what they are given. */
const pure =
  /^(?:String|Number|parseInt|parseFloat|btoa|encodeURIComponent|Math\.\w+|Buffer\.from|Array\.from|BigInt)$/;

/** Whether a string surely differs from one start of the program to the next. */
export function isRandomValue(value: SingleValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.pieces.some((piece) => !piece.known && isRandom(piece.expression));
    case 'unknown':
      return isRandom(value.node);
    default:
      return false;
  }
}

function isRandom(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) {
    return isRandomCall(node);
  }
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  }
  if (ts.isConditionalExpression(node)) {
    return isRandom(node.whenTrue) && isRandom(node.whenFalse);
  }
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [isRandom(node.left), isRandom(node.right)];
    return isChoice(node.operatorToken.kind) ? left && right : left || right;
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.some(({ expression }) => isRandom(expression));
  }
  if (ts.isPrefixUnaryExpression(node)) {
    return isRandom(node.operand);
  }
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isElementAccessExpression(node);
  return isWrapper && isRandom(node.expression);
}

function isRandomCall({ expression, arguments: given }: ts.CallExpression): boolean {
  const name = expression.getText().replace(/^(?:window|globalThis|self)\./, '');
  if (clocks.has(name) || randomNames.test(name.split('.').at(-1) ?? '') || name === 'shortid.generate') {
    return true;
  }
  // A method of something random, as toString.
  const isMethod = ts.isPropertyAccessExpression(expression) && isRandom(expression.expression);
  return isMethod || (pure.test(name) && given.some(isRandom));
}

function isChoice(operator: ts.SyntaxKind): boolean {
  return [
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.BarBarEqualsToken,
    ts.SyntaxKind.QuestionQuestionEqualsToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.CommaToken,
  ].includes(operator);
}
