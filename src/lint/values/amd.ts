import ts from 'typescript';

const loaders = new Set(['define', 'require', 'requirejs']);

/**
 * The module that a parameter stands for in `define(['mqtt'], function (mqtt) { … })` and `require([…], …)` of RequireJS
 * and other loaders of AMD modules; `null` for other parameters.
 */
export function amdDependency(parameter: ts.ParameterDeclaration): string | null {
  const owner = parameter.parent;
  const call = owner.parent;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return null;
  if (!loaders.has(call.expression.text)) return null;
  const names = call.arguments.find(ts.isArrayLiteralExpression);
  const at = owner.parameters.indexOf(parameter);
  const name = names?.elements[at];
  return name !== undefined && ts.isStringLiteralLike(name) ? name.text : null;
}
