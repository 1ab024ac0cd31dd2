import { endOfBrackets } from './brackets';
import type { Range } from './range';

/** An attribute of a tag as it is written; `range` is that of the value without quotes, empty where there is none. */
export interface Attribute {
  name: string;
  value: string;
  range: Range;
}

interface Scanned {
  attributes: readonly Attribute[];
  /** Behind the closing `>`. */
  end: number;
  /** The tag ends in `/>`. */
  selfClosing: boolean;
}

const name = /[^\s/>][^\s/>=]*/y;
const equals = /\s*=\s*/y;
const gap = /[\s/]*/y;
const unquoted = /[^\s>]*/y;

/**
 * Reads attributes from behind a tag's name as HTML tokenisers do (HTML Standard, 13.2.5.32 to 13.2.5.40); `null` where the
 * tag is never closed. With `braces`, values may also be `{…}` and `` `…` ``, as in Svelte and Astro.
 */
export function scanAttributes(text: string, from: number, braces: boolean): Scanned | null {
  const attributes: Attribute[] = [];
  for (let at = from; ;) {
    const space = match(gap, text, at);
    at += space.length;
    if (at >= text.length) return null;
    if (text.startsWith('>', at)) return { attributes, end: at + 1, selfClosing: space.endsWith('/') };
    if (braces && text.startsWith('{', at)) {
      const end = endOfBrackets(text, at);
      if (end === null) return null;
      at = end;
      continue;
    }
    const written = match(name, text, at);
    at += written.length;
    const sign = match(equals, text, at);
    at += sign.length;
    const value = sign === '' ? { start: at, end: at, next: at } : scanValue(text, at, braces);
    if (value === null) return null;
    const { start, end, next } = value;
    attributes.push({ name: written.toLowerCase(), value: text.slice(start, end), range: { start, end } });
    at = next;
  }
}

/** The value at `start`; `next` is where to go on behind its quote. */
function scanValue(text: string, start: number, braces: boolean): (Range & { next: number }) | null {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'" || (braces && quote === '`')) {
    const end = text.indexOf(quote, start + 1);
    return end === -1 ? null : { start: start + 1, end, next: end + 1 };
  }
  const inBraces = braces && quote === '{' ? endOfBrackets(text, start) : null;
  const end = inBraces ?? start + match(unquoted, text, start).length;
  return { start, end, next: end };
}

/** What a sticky expression matches at `at`. */
function match(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}
