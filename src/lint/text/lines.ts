/** Offsets at which the lines of a text begin, the first of them 0; what ends a line is the caller's to say. */
export function lineStarts(text: string, lineBreak: RegExp): readonly number[] {
  return [0, ...Array.from(text.matchAll(lineBreak), ({ index, 0: end }) => index + end.length)];
}

/** The line that an offset is in, counted from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  // The last line that starts at or before the offset is at `low`.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Line ends as editors have them; ESLint counts two more characters. */
export const lineBreaks = /\r\n|\r|\n/g;
