import type ts from 'typescript';
import { behindLineBreak, isBlank, lineEnd, lineStart } from './lines';
import { behindComma, commentsFrom, tokenFrom } from './trivia';

/** Where a property stands among its neighbours. Offsets in the document. */
export interface Slot {
  start: number;
  end: number;
  /** End of the token in front of it: `{` or a comma. */
  before: number;
  /** Behind its comma; its own end where it has none. */
  after: number;
  hasComma: boolean;
  first: boolean;
  last: boolean;
  /** Where the next token begins. */
  next: number;
  /** Start of the line that it begins; `null` where something stands in front of it in its line. */
  lineStart: number | null;
  /** End of the line that it ends, with the comments behind it; `null` where something else follows in its line. */
  lineEnd: number | null;
}

export function slotOf(text: string, property: ts.ObjectLiteralElementLike): Slot {
  const source = property.getSourceFile();
  const start = property.getStart(source);
  const comma = behindComma(source.text, property.end);
  const after = comma ?? property.end;
  const next = tokenFrom(source.text, after);
  const before = property.pos;
  return {
    start,
    end: property.end,
    before,
    after,
    hasComma: comma !== null,
    first: source.text[before - 1] === '{',
    last: next >= source.text.length || source.text[next] === '}',
    next,
    lineStart: ownLineStart(text, source.text, before, start),
    lineEnd: ownLineEnd(text, source.text, after),
  };
}

function ownLineStart(text: string, source: string, before: number, start: number): number | null {
  const line = lineStart(text, start);
  const straddled = commentsFrom(source, before).some((comment) => comment.pos < line && comment.end > line);
  return line < before || straddled ? null : line;
}

function ownLineEnd(text: string, source: string, after: number): number | null {
  const line = lineEnd(text, after);
  const comments = commentsFrom(source, after).filter((comment) => comment.pos < line);
  const behind = comments.at(-1)?.end ?? after;
  return behind <= line && isBlank(text, { start: behind, end: line }) ? line : null;
}

/** The lines of a property with their last line break, where nothing else stands in them. */
export function linesOf(text: string, slot: Slot): { start: number; end: number } | null {
  if (slot.lineStart === null || slot.lineEnd === null) {
    return null;
  }
  return { start: slot.lineStart, end: behindLineBreak(text, slot.lineEnd) };
}
