import ts from 'typescript';

/** The comments between `start` and the next token, in order. */
export function commentsFrom(text: string, start: number): readonly ts.CommentRange[] {
  const all = [
    ...(ts.getTrailingCommentRanges(text, start) ?? []),
    ...(ts.getLeadingCommentRanges(text, start) ?? []),
  ];
  const once = new Map(all.map((comment) => [comment.pos, comment]));
  return [...once.values()].sort((one, other) => one.pos - other.pos);
}

/** Offset of the first token from `start` on, behind white space and comments. */
export function tokenFrom(text: string, start: number): number {
  const behind = commentsFrom(text, start).at(-1)?.end ?? start;
  return behind + (/^\s*/.exec(text.slice(behind))?.[0].length ?? 0);
}

/** Offset behind the comma that follows a property which ends at `end`; `null` where none does. */
export function behindComma(text: string, end: number): number | null {
  const token = tokenFrom(text, end);
  return text[token] === ',' ? token + 1 : null;
}
