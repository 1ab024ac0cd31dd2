/** A token that an expression has ended with, whatever it was. */
export const endOfExpression = ')';

const operatorWords = new Set(
  'return typeof case in of new await yield throw void delete instanceof else do extends default'.split(' '),
);

/** Whether an expression has to follow a token: an operator, an opening bracket but `{`, or a word as `return`. */
export function expectsExpression(last: string): boolean {
  if (/^[\w$]/.test(last)) return operatorWords.has(last);
  return !['', ';', '{', ')', ']', '}', '++', '--'].includes(last);
}

/** Whether a `/` behind a token begins a regular expression. */
export function beginsRegex(last: string): boolean {
  return expectsExpression(last) || ['', ';', '{', '}'].includes(last);
}

/** Whether a `{` behind a token opens an object rather than a block. */
export function opensObject(last: string): boolean {
  return expectsExpression(last) && !['=>', 'else', 'do'].includes(last);
}
