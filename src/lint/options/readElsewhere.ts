import ts from 'typescript';

/** Whether the application itself reads a property of the object, as `settings.topic`: then it is there for a reason. */
export function isReadElsewhere(property: ts.ObjectLiteralElementLike, name: string): boolean {
  const holder = holderName(property.parent.parent);
  if (holder === null) {
    return false;
  }
  const [owner, member] = [escape(holder), escape(name)];
  const access = String.raw`(?<![\w$])${owner}\s*\??\.\s*${member}(?![\w$])`;
  const destructured = String.raw`\{[^{}]*(?<![\w$])${member}(?![\w$])[^{}]*\}\s*=\s*(?:this\.)?${owner}(?![\w$])`;
  return new RegExp(`${access}|${destructured}`).test(property.getSourceFile().text);
}

/** The name of the variable or property that an object is put into. */
function holderName(parent: ts.Node): string | null {
  if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isParenthesizedExpression(parent)) {
    return holderName(parent.parent);
  }
  const named =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return named && ts.isIdentifier(parent.name) ? parent.name.text : null;
}

function escape(text: string): string {
  return text.replace(/[$\\^*+?.()|[\]{}]/g, String.raw`\$&`);
}
