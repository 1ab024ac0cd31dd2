import * as vscode from 'vscode';
import type { Edit } from '../../lint/problem';
import type { Range } from '../../lint/text/range';

export function rangeIn(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** These edits of one document as VS Code applies them. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeIn(document, one), one.text);
  return edit;
}
