import ts from 'typescript';
import type { Edit } from '../problem';

/**
 * Gives a property another name. A shorthand becomes `name: old`, quotes stay. `null` for a spread and for a computed
 * name that is no literal. `name` has to be an identifier.
 */
export function renameProperty(property: ts.ObjectLiteralElementLike, name: string): Edit | null {
  if (ts.isSpreadAssignment(property)) {
    return null;
  }
  const source = property.getSourceFile();
  const old = ts.isComputedPropertyName(property.name) ? property.name.expression : property.name;
  const start = old.getStart(source);
  if (ts.isShorthandPropertyAssignment(property)) {
    return { start, end: start, text: `${name}: ` };
  }
  if (ts.isStringLiteralLike(old)) {
    return { start: start + 1, end: old.end - 1, text: name };
  }
  return ts.isIdentifier(old) && old === property.name ? { start, end: old.end, text: name } : null;
}
