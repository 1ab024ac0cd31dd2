import * as vscode from 'vscode';
import { isSkippedFolder } from '../../lint/skipped';

/** All files in a folder, but for those in folders that nobody writes code in; links are not followed. */
export async function walkFolder(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const files: vscode.Uri[] = [];
  const folders: vscode.Uri[] = [];
  for (const [name, type] of await entriesOf(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File) files.push(uri);
    else if (type === vscode.FileType.Directory && !isSkippedFolder(name)) folders.push(uri);
  }
  for (const one of folders) files.push(...(await walkFolder(one, token)));
  return files;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // A folder that may not be read has nothing to be linted.
    return [];
  }
}
