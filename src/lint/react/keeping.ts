import ts from 'typescript';
import { contains, functionAround } from '../parse/tree';
import { isWithin } from '../calls/handlers';
import { calleeName } from './components';
import { identifiersIn, isName } from './effects';

/** Where the client of a connection is kept: in a name of its own function only, or under names that others can use, too. */
export type Keeping =
  | { kind: 'local'; declaration: ts.VariableDeclaration | null }
  | { kind: 'shared'; names: readonly string[] };

/** `null` where the client goes somewhere that cannot be followed, as to another function. */
export function keepingOf(call: ts.Node): Keeping | null {
  const { parent } = call;
  if (ts.isExpressionStatement(parent)) return { kind: 'local', declaration: null };
  if (isWrapper(parent)) return keepingOf(parent);
  if (ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent))
    return keepingOf(parent.parent);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name))
    return keepingOfVariable(parent, parent.name);
  const names = storedUnder(call);
  return names === null ? null : { kind: 'shared', names };
}

function isWrapper(node: ts.Node): boolean {
  return ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node);
}

function keepingOfVariable(declaration: ts.VariableDeclaration, { text }: ts.Identifier): Keeping | null {
  const scope = functionAround(declaration);
  if (scope === null) return null;
  const names: string[] = [];
  for (const use of identifiersIn(scope, text)) {
    if (isName(use) || isReceiver(use) || isCondition(use)) continue;
    const stored = storedUnder(use);
    if (stored === null) return null;
    names.push(...stored);
  }
  return names.length === 0 ? { kind: 'local', declaration } : { kind: 'shared', names };
}

/** The names under which a value can be reached after `x = value`, `ref.current = value` or `setX(value)`. */
function storedUnder(value: ts.Node): readonly string[] | null {
  const { parent } = value;
  if (ts.isCallExpression(parent) && ts.isIdentifier(parent.expression)) {
    const [, state] = /^set([A-Z]\w*)$/.exec(calleeName(parent) ?? '') ?? [];
    return state === undefined ? null : [state.charAt(0).toLowerCase() + state.slice(1)];
  }
  if (!ts.isBinaryExpression(parent) || parent.right !== value) return null;
  const { left } = parent;
  if (ts.isIdentifier(left)) return [left.text];
  const isRef = ts.isPropertyAccessExpression(left) && left.name.text === 'current';
  return isRef && ts.isIdentifier(left.expression) ? [left.expression.text] : null;
}

/** Whether the rest of the file, outside of an effect, hands a name on to where it cannot be followed, or returns it. */
export function isHandedOn(source: ts.SourceFile, effect: ts.Node, name: string): boolean {
  return identifiersIn(source, name)
    .filter((use) => !isWithin(use, effect))
    .some(
      (use) =>
        !isName(use) && !isReceiver(use) && !isCondition(use) && !ts.isArrayLiteralExpression(use.parent),
    );
}

/** Whether an effect asks whether there is a client already. */
export function asksFor(effect: ts.Node, name: string): boolean {
  return contains(effect, (node) => ts.isIdentifier(node) && node.text === name && isCondition(node));
}

function isReceiver(node: ts.Expression): boolean {
  if (ts.isNonNullExpression(node.parent)) return isReceiver(node.parent);
  return ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
}

/** Whether a value, or its `current`, is a condition, or a part of one. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isParenthesizedExpression(parent)) return isCondition(parent);
  if (ts.isPropertyAccessExpression(parent)) return isCondition(parent);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
}
