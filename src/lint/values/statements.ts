import ts from 'typescript';

/** The innermost statement around a node, of those that hold expressions or declare variables. */
export function statementOf(node: ts.Node): ts.Node | null {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent as ts.Node | undefined)
    if (ts.isExpressionStatement(at) || ts.isVariableStatement(at)) return at;
  return null;
}
