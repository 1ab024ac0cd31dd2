import ts from 'typescript';

/** The module that an imported name comes from; `null` where the node is none, or the module is not written out. */
export function specifierOf(node: ts.Node): string | null {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent as ts.Node | undefined) {
    if (ts.isImportDeclaration(at))
      return ts.isStringLiteral(at.moduleSpecifier) ? at.moduleSpecifier.text : null;
    if (ts.isImportEqualsDeclaration(at) && ts.isExternalModuleReference(at.moduleReference)) {
      const { expression } = at.moduleReference;
      return ts.isStringLiteralLike(expression) ? expression.text : null;
    }
  }
  return null;
}
