import type ts from 'typescript';
import type { Edit } from '../problem';
import { indentAt, indentStep, isBlank, lineBreakOf, lineEnd, lineStart, spansLines } from './lines';
import { behindComma, commentsFrom } from './trivia';

/**
 * Adds a property at the end of an object literal, so that it wins over spreads, in the layout of the others.
 * @param property Its source, as `clean: true`.
 */
export function addProperty(text: string, object: ts.ObjectLiteralExpression, property: string): Edit {
  const open = object.getStart(object.getSourceFile()) + 1;
  const close = text[object.end - 1] === '}' ? object.end - 1 : object.end;
  const last = object.properties.at(-1);
  return last === undefined ? first(text, open, close, property) : behind(text, last, close, property);
}

function first(text: string, open: number, close: number, property: string): Edit {
  const line = lineStart(text, close);
  if (line > open && isBlank(text, { start: line, end: close })) {
    const added = indentAt(text, close) + indentStep(text) + property + lineBreakOf(text);
    return { start: line, end: line, text: added };
  }
  if (isBlank(text, { start: open, end: close })) {
    return { start: open, end: close, text: ` ${property} ` };
  }
  return { start: open, end: open, text: ` ${property}` };
}

function behind(text: string, last: ts.ObjectLiteralElementLike, close: number, property: string): Edit {
  const source = last.getSourceFile();
  const comma = behindComma(source.text, last.end);
  const closing = comma === null ? '' : ',';
  if (!spansLines(text, { start: comma ?? last.end, end: close })) {
    const added = comma === null ? `, ${property}` : ` ${property},`;
    return { start: comma ?? last.end, end: comma ?? last.end, text: added };
  }
  const from = comma ?? last.end;
  const end = behindComments(text, source.text, from);
  const start = last.getStart(source);
  const indent =
    lineStart(text, start) < last.pos ? indentAt(text, close) + indentStep(text) : indentAt(text, start);
  const separator = comma === null ? ',' : '';
  return {
    start: from,
    end,
    text: separator + text.slice(from, end) + lineBreakOf(text) + indent + property + closing,
  };
}

/** End of the comments that follow in the same line. */
function behindComments(text: string, source: string, offset: number): number {
  const line = lineEnd(text, offset);
  const comments = commentsFrom(source, offset).filter((comment) => comment.pos < line);
  return comments.at(-1)?.end ?? offset;
}
