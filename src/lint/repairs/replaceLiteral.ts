import type { Edit } from '../problem';
import type { SingleValue } from '../values/value';

/**
 * Puts another text in place of a string, keeping its quotes. `null` where it cannot be edited: it stands in another
 * module, or is put together of several pieces.
 */
export function replaceText(text: string, value: SingleValue, content: string): Edit | null {
  if (value.kind !== 'text' || !value.here) {
    return null;
  }
  const [quote, end] = [text.charAt(value.range.start), text.charAt(value.range.end - 1)];
  if (
    value.pieces.length > 1 ||
    value.range.end - value.range.start < 2 ||
    quote !== end ||
    !isQuote(quote)
  ) {
    return null;
  }
  const { start, end: behind } = value.range;
  return { start: start + 1, end: behind - 1, text: escapeFor(quote, content) };
}

/** Puts other code in place of a value. `null` where the value stands in another module. */
export function replaceValue(value: SingleValue, code: string): Edit | null {
  return value.here ? { ...value.range, text: code } : null;
}

function isQuote(char: string): boolean {
  return char === "'" || char === '"' || char === '`';
}

function escapeFor(quote: string, content: string): string {
  const escaped = content.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
}
