import ts from 'typescript';

/** The environment variable that is read here: `process.env.X`, `import.meta.env.X`, `Deno.env.get('X')`. */
export function environmentVariable(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && isEnvironment(node.expression)) return node.name.text;
  if (ts.isElementAccessExpression(node) && isEnvironment(node.expression))
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : '';
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'Deno.env.get') return null;
  const [name] = node.arguments;
  return name !== undefined && ts.isStringLiteralLike(name) ? name.text : '';
}

/** `process.env`, `import.meta.env`, and the same through `globalThis` or a cast. */
export function isEnvironment(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return isEnvironment(node.expression);
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'env') return false;
  const base = ts.isParenthesizedExpression(node.expression) ? node.expression.expression : node.expression;
  const owner = ts.isAsExpression(base) ? base.expression : base;
  return ts.isMetaProperty(owner) || /^(?:globalThis\.|window\.)?process$/.test(owner.getText());
}
