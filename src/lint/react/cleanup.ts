import ts from 'typescript';
import { contains } from '../parse/tree';
import { calleeName, isPlainFunction, nameOfFunction } from './components';
import type { EffectCallback } from './effects';

/** What surely ends no client, wherever it is called. */
const harmless =
  /^(clearInterval|clearTimeout|cancelAnimationFrame|removeEventListener|unsubscribe(Async)?|off|removeListener|removeAllListeners|publish(Async)?|log|info|debug|set[A-Z]\w*)$/;

/** Whether the cleanup of an effect may end a client; false where there is no cleanup, or one that surely does not. */
export function cleanupMayEnd(callback: EffectCallback): boolean {
  return returned(callback).some((expression) => {
    const cleanup = isPlainFunction(expression) ? expression : localFunction(expression);
    return cleanup === null || contains(cleanup, (node) => ts.isCallExpression(node) && !isHarmless(node));
  });
}

/** Whether a callback has a cleanup, or may have one. */
export function hasCleanup(callback: EffectCallback): boolean {
  return returned(callback).length > 0;
}

/** Whether somebody is still typing at an effect, so that its cleanup may be to come. */
export function isUnfinished({ body }: EffectCallback): boolean {
  if (contains(body, (node) => (node.flags & ts.NodeFlags.ThisNodeHasError) !== 0)) return true;
  if (!ts.isBlock(body)) return false;
  const last = body.statements.at(-1);
  const isBareName = last !== undefined && ts.isExpressionStatement(last) && ts.isIdentifier(last.expression);
  return isBareName || body.getSourceFile().text[body.end - 1] !== '}';
}

/** What an effect returns, other than nothing. */
function returned({ body }: EffectCallback): readonly ts.Expression[] {
  if (!ts.isBlock(body)) return mayBeFunction(body) ? [body] : [];
  const found: ts.Expression[] = [];
  contains(
    body,
    (node) => {
      if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
      return false;
    },
    ts.isFunctionLike,
  );
  return found.filter((expression) => !ts.isIdentifier(expression) || expression.text !== 'undefined');
}

/** A concise body that assigns, or calls a method of the client, gives no cleanup. */
function mayBeFunction(body: ts.Expression): boolean {
  return !ts.isBinaryExpression(body) && !ts.isVoidExpression(body);
}

/** The function that a name stands for; `null` where that is not known. */
function localFunction(expression: ts.Expression): ts.Node | null {
  if (!ts.isIdentifier(expression)) return null;
  const found: ts.Node[] = [];
  contains(expression.getSourceFile(), (node) => {
    if (isPlainFunction(node) && nameOfFunction(node) === expression.text) found.push(node);
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isHarmless(call: ts.CallExpression): boolean {
  return harmless.test(calleeName(call) ?? '');
}
