import type { Range } from '../text/range';

/** Offset of the first character of the line that `offset` is in. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text, start - 1)) {
    start -= 1;
  }
  return start;
}

/** Offset of the line break, or the end of the text, that ends the line that `offset` is in. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end)) {
    end += 1;
  }
  return end;
}

function isLineBreak(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r';
}

/** Offset behind the line break at `offset`; `offset` itself where there is none. */
export function behindLineBreak(text: string, offset: number): number {
  return offset + (/^(?:\r\n|\r|\n)/.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
}

/** The line break that a text uses: its first one. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The white space that the line of `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return text.slice(start, skipSpace(text, start));
}

/** One step of indentation of a text: as its first indented line that is not within a block comment; else two spaces. */
export function indentStep(text: string): string {
  const first = /^(\t| {2,})(?=[^\s*])/m.exec(text)?.[1] ?? '  ';
  return first.length > 4 ? '    ' : first;
}

/** Offset of the first character from `offset` on that is no white space within its line. */
export function skipSpace(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end) && /\s/.test(text.charAt(end))) {
    end += 1;
  }
  return end;
}

export function isBlank(text: string, range: Range): boolean {
  return text.slice(range.start, range.end).trim() === '';
}

export function spansLines(text: string, range: Range): boolean {
  return /[\r\n]/.test(text.slice(range.start, range.end));
}
