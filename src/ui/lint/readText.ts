import * as vscode from 'vscode';
import { decodeText } from './decodeText';

/** The document that shows a file, where one is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** The text of a file, as it stands in an editor where it is open; `null` where there is none. Never rejects. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  const open = openDocument(uri);
  if (open !== undefined) return open.getText();
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
