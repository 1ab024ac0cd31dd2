import ts from 'typescript';
import { tokenFrom } from '../repairs/trivia';

/**
 * Whether a property of an object with errors only looks like one, or has a value that may go on: statements and methods
 * that the object swallows, a value without its colon, a name or a bracket that is not complete.
 */
export function isUnfinishedProperty(
  property: ts.ObjectLiteralElementLike,
  object: ts.ObjectLiteralExpression,
  errors: readonly ts.DiagnosticWithLocation[],
): boolean {
  if (ts.isMethodDeclaration(property)) return true;
  if (isBehindColonless(property, object, errors)) return true;
  return ts.isPropertyAssignment(property) && mayGoOn(property, object);
}

/** In `{ qos 1 }`, 1 is no name. */
function isBehindColonless(
  property: ts.ObjectLiteralElementLike,
  { properties }: ts.ObjectLiteralExpression,
  errors: readonly ts.DiagnosticWithLocation[],
): boolean {
  const start = property.getStart();
  if (!errors.some((error) => error.start === start)) return false;
  const before = properties[properties.indexOf(property) - 1];
  if (before === undefined || !ts.isShorthandPropertyAssignment(before)) return false;
  return !property.getSourceFile().text.slice(before.end, start).includes('\n');
}

function mayGoOn({ name, initializer }: ts.PropertyAssignment, object: ts.ObjectLiteralExpression): boolean {
  const { text } = initializer.getSourceFile();
  const isMissing = initializer.pos === initializer.end;
  const start = isMissing ? initializer.end : initializer.getStart();
  if (isMissing || text.slice(name.end, start).includes('\n')) return true;
  const last = text[initializer.end - 1];
  if (ts.isArrayLiteralExpression(initializer)) return last !== ']';
  // Its brace may be the one of the object around it, which then ends there, too.
  if (ts.isObjectLiteralExpression(initializer)) return last !== '}' || object.end === initializer.end;
  // An ID such as 'web-' is being put together.
  const isBeginning = ts.isStringLiteralLike(initializer) && /[-_]$/.test(initializer.text);
  const isName = ts.isIdentifier(initializer) || ts.isPropertyAccessExpression(initializer);
  return (isName || isBeginning) && !/[,}]/.test(text.charAt(tokenFrom(text, initializer.end)));
}
