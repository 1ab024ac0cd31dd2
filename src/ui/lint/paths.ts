import * as vscode from 'vscode';

/** The path of a file within a folder, without a slash at its start; empty for the folder itself. */
export function pathIn(folder: vscode.Uri, file: vscode.Uri): string {
  return file.path.slice(folder.path.replace(/\/$/, '').length + 1);
}

/** The folder that a file or folder lies in; `null` for the root. */
export function folderOf(uri: vscode.Uri): vscode.Uri | null {
  const folder = vscode.Uri.joinPath(uri, '..');
  return folder.path === uri.path ? null : folder;
}

/** The folder itself and all above, the innermost first. */
export function foldersUp(folder: vscode.Uri): vscode.Uri[] {
  const above = folderOf(folder);
  return above === null ? [folder] : [folder, ...foldersUp(above)];
}

/** Whether there is a file or folder. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
