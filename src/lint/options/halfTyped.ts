import ts from 'typescript';
import { tokenFrom } from '../repairs/trivia';

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
  const source: ts.SourceFile & { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] } =
    object.getSourceFile();
  const errors = source.parseDiagnostics ?? [];
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
  const isShorthand = ts.isShorthandPropertyAssignment(property);
  if (isShorthand && property.objectAssignmentInitializer !== undefined) {
    return true;
  }
  const errors = errorsIn(object);
  if (errors.length === 0) {
    return false;
  }
  const { text } = property.getSourceFile();
  const start = property.getStart();
  const next = tokenFrom(text, property.end);
  // In 60s, s is no property.
  const isGlued = start === property.pos && !/[{,]/.test(text.charAt(start - 1));
  const isBroken = errors.some((error) => start < error.start && error.start < property.end);
  const isUnfinished =
    errors.some((error) => error.start === next) && (isShorthand || !endsWell(text, property.end, next));
  return isGlued || isBroken || isUnfinished || isSwallowed(property, object, errors);
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
  return hasStatement || errors.some((error) => error.start <= start && !isOmission(text, error));
}

/** A comma or a value is missing; where a colon is, a statement begins. */
function isOmission(text: string, { start, messageText }: ts.DiagnosticWithLocation): boolean {
  const isColon = messageText === "':' expected.";
  return !isColon && /^(?:[,\s'"`[\w$]|$)/.test(text.slice(start, start + 1));
}
