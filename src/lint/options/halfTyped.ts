import ts from 'typescript';
import { parseErrors } from '../parse/parseErrors';
import { tokenFrom } from '../repairs/trivia';
import { isUnfinishedProperty } from './unfinished';

/** Words that begin a statement, and that the parser takes for the name of a property where a brace is not closed. */
const statementWords = new Set([
  'let',
  'async',
  'await',
  'type',
  'interface',
  'declare',
  'abstract',
  'yield',
]);

/** Where the parser found errors in an object, up to the token behind it. */
export function errorsIn(object: ts.ObjectLiteralExpression): readonly ts.DiagnosticWithLocation[] {
  const source = object.getSourceFile();
  const errors = parseErrors(source);
  const end = errors.length === 0 ? object.end : tokenFrom(source.text, object.end);
  return errors.filter(({ start }) => object.pos <= start && start <= end);
}

/**
 * Whether a property may be no property, or have another name or value once it is written to the end: in half-typed
 * code the parser takes what follows an unclosed brace for properties of the object.
 */
export function isHalfTyped(property: ts.ObjectLiteralElementLike): boolean {
  const object = property.parent;
  if (!ts.isObjectLiteralExpression(object)) {
    return false;
  }
  if (ts.isShorthandPropertyAssignment(property) && property.objectAssignmentInitializer !== undefined) {
    return true;
  }
  if (ts.isShorthandPropertyAssignment(property) && isNameOfNothing(property.name)) {
    return true;
  }
  const errors = errorsIn(object);
  if (errors.length === 0) {
    return false;
  }
  return (
    isBehindNothing(property, errors) ||
    isUnfinishedProperty(property, object, errors) ||
    isBroken(property, errors) ||
    isUnfinished(property, errors) ||
    isSwallowed(property, object, errors)
  );
}

/** In code with errors, a name that it has nowhere else, so that its end, or a colon and a value, are to come. */
function isNameOfNothing(name: ts.Identifier): boolean {
  const source = name.getSourceFile();
  if (parseErrors(source).length === 0) {
    return false;
  }
  const { text } = source;
  const [, ...others] = text.matchAll(
    new RegExp(String.raw`(?<![\w$.])${name.text.replaceAll('$', String.raw`\$`)}(?![\w$])`, 'g'),
  );
  return others.length === 0;
}

/** A lone name without a comma before it was just begun. */
function isBehindNothing(
  property: ts.ObjectLiteralElementLike,
  errors: readonly ts.DiagnosticWithLocation[],
): boolean {
  return (
    ts.isShorthandPropertyAssignment(property) && errors.some(({ start }) => start === property.getStart())
  );
}

/** An error is within the property, as in a string without an end. */
function isBroken(
  property: ts.ObjectLiteralElementLike,
  errors: readonly ts.DiagnosticWithLocation[],
): boolean {
  const [start, text] = [property.getStart(), property.getSourceFile().text];
  // In 60s, s is no property.
  const isGlued = start === property.pos && !/[{,]/.test(text.charAt(start - 1));
  const isOpenObject =
    ts.isPropertyAssignment(property) &&
    ts.isObjectLiteralExpression(property.initializer) &&
    text[property.end - 1] !== '}';
  return (
    isGlued ||
    isOpenObject ||
    errors.some((error) => {
      const isUnterminated = error.start === property.end && textOf(error).startsWith('Unterminated');
      return (start < error.start && error.start < property.end) || isUnterminated;
    })
  );
}

/** An error follows at once, and it is not only that a comma is missing. */
function isUnfinished(
  property: ts.ObjectLiteralElementLike,
  errors: readonly ts.DiagnosticWithLocation[],
): boolean {
  const { text } = property.getSourceFile();
  const next = tokenFrom(text, property.end);
  const isAtError = errors.some((error) => error.start === next);
  return isAtError && (ts.isShorthandPropertyAssignment(property) || !endsWell(text, property.end, next));
}

/** Only the comma is missing, or what comes behind the object. */
function endsWell(text: string, end: number, next: number): boolean {
  return /^(?:[})\];]|$)/.test(text.slice(next)) || (next > end && /^['"`[\w$]/.test(text.slice(next)));
}

/** Something in front of the property fits into no object. */
function isSwallowed(
  property: ts.ObjectLiteralElementLike,
  object: ts.ObjectLiteralExpression,
  errors: readonly ts.DiagnosticWithLocation[],
): boolean {
  const { text } = property.getSourceFile();
  const start = property.getStart();
  const before = object.properties.filter(({ end }) => end <= start);
  const hasStatement = before.some(
    (other) => ts.isShorthandPropertyAssignment(other) && statementWords.has(other.name.text),
  );
  // Methods of an object are rare, and those of a class follow each other without commas.
  const isMethod = ts.isMethodDeclaration(property) || ts.isAccessor(property);
  const isOmitted = (error: ts.DiagnosticWithLocation) => !isMethod && isOmission(text, error);
  return hasStatement || errors.some((error) => error.start <= start && !isOmitted(error));
}

/** A comma or a value is missing; where a colon is, a statement begins. */
function isOmission(text: string, error: ts.DiagnosticWithLocation): boolean {
  const isColon = textOf(error) === "':' expected.";
  return !isColon && /^(?:[,\s'"`[\w$]|$)/.test(text.charAt(error.start));
}

function textOf({ messageText }: ts.DiagnosticWithLocation): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ');
}
