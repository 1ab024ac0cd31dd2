import * as vscode from 'vscode';

/** Finds positions in a text that is not open, with lines as the editor has them. Offsets have to be within the text. */
export function positionsIn(text: string): (offset: number) => vscode.Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const line = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    return new vscode.Position(line, offset - (starts[line] ?? 0));
  };
}
