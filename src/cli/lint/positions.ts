import { lineAt, lineStarts } from '../../lint/text/lines';

/** Counted from 1; columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Says where offsets of a text are, with lines as ESLint counts them. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = lineStarts(text, /\r\n|[\n\r\u2028\u2029]/g);
  return (offset) => {
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
