import * as vscode from 'vscode';
import { lineAt, lineBreaks, lineStarts } from '../../lint/text/lines';

/** Finds positions in a text that is not open, with lines as the editor has them. Offsets have to be within the text. */
export function positionsIn(text: string): (offset: number) => vscode.Position {
  const starts = lineStarts(text, lineBreaks);
  return (offset) => {
    const line = lineAt(starts, offset);
    return new vscode.Position(line, offset - (starts[line] ?? 0));
  };
}
