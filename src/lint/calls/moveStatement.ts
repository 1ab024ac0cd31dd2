import ts from 'typescript';
import type { Edit } from '../problem';
import { behindLineBreak, indentAt, isBlank, lineBreakOf, lineEnd, lineStart } from '../repairs/lines';
import { contains } from '../parse/tree';

/**
 * Moves a statement behind another one that it is in, with the comments right above it, in the indent of that. `null` where
 * something else stands on the lines, or a template literal would change with the indent.
 */
export function moveStatement(text: string, inner: ts.Statement, outer: ts.Statement): Edit[] | null {
  const start = lineStart(text, withComments(text, inner));
  const end = lineEnd(text, inner.end);
  const behind = lineEnd(text, outer.end);
  const isAlone = isBlank(text, { start: lineStart(text, inner.getStart()), end: inner.getStart() });
  const isOuterAlone = isBlank(text, { start: outer.end, end: behind });
  if (!isAlone || !isBlank(text, { start: inner.end, end }) || !isOuterAlone) return null;
  const lines = text.slice(start, end);
  if (/[\r\n]/.test(lines) && contains(inner, ts.isTemplateLiteral)) return null;
  const [from, to] = [indentAt(text, inner.getStart()), indentAt(text, outer.getStart())];
  const lineBreak = lineBreakOf(text);
  const moved = lines
    .split(/\r\n|\r|\n/)
    .map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line))
    .join(lineBreak);
  const gap = blankLineBefore(text, start);
  return [
    { start: gap, end: behindLineBreak(text, end), text: '' },
    { start: outer.end, end: outer.end, text: lineBreak + moved },
  ];
}

/** Where the comments begin that stand on lines of their own right above a statement. */
function withComments(text: string, statement: ts.Statement): number {
  const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  const own = comments.filter(({ pos }) => isBlank(text, { start: lineStart(text, pos), end: pos }));
  const [first] = own;
  if (first === undefined) return statement.getStart();
  const between = text.slice(first.pos, statement.getStart());
  return /(\r\n|\r|\n)[ \t]*\1/.test(between) ? statement.getStart() : first.pos;
}

/** A blank line that parted the statement from the one above goes with it. */
function blankLineBefore(text: string, start: number): number {
  const blank = /(\r\n|\r|\n)([ \t]*\1)$/.exec(text.slice(0, start))?.[2];
  return start - (blank?.length ?? 0);
}
