import ts from 'typescript';
import type { Edit } from '../../../../src/lint/problem';

/** The first object literal of a script. */
export function objectIn(text: string): ts.ObjectLiteralExpression {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  let found: ts.ObjectLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (found === undefined && ts.isObjectLiteralExpression(node)) {
      found = node;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (found === undefined) {
    throw new Error(`no object in ${text}`);
  }
  return found;
}

/** The property of that object which has a name; a spread is called `...`. */
export function propertyIn(text: string, name: string): ts.ObjectLiteralElementLike {
  const found = objectIn(text).properties.find((property) =>
    ts.isSpreadAssignment(property)
      ? name === '...'
      : property.name.getText().replace(/['"[\]]/g, '') === name,
  );
  if (found === undefined) {
    throw new Error(`no ${name} in ${text}`);
  }
  return found;
}

export function applied(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
