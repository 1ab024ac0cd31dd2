/** Counted from 1; columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Says where offsets of a text are, with lines as ESLint counts them. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [
    0,
    ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (end) => end.index + end[0].length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    // The last line that starts at or before the offset is at `low`.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
