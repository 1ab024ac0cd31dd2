import * as vscode from 'vscode';
import { type IgnoreFile, isIgnoredBy } from './ignoreFiles';
import { exists, folderOf, foldersUp, pathIn } from './paths';
import { readText } from './readText';

/**
 * Tells which files in a folder git ignores: by these `.gitignore` files in it, and by those above it up to the root of
 * its repository. The latter do not count where they ignore the folder itself, since it was opened on purpose.
 */
export async function gitIgnored(
  folder: vscode.Uri,
  ignoreFiles: readonly vscode.Uri[],
): Promise<(file: vscode.Uri) => boolean> {
  const root = await repositoryOf(folder);
  const above = foldersUp(folder).filter(({ path }) => isBetween(path, root.path, folder.path));
  const outer = await readAll(
    root,
    above.map((one) => vscode.Uri.joinPath(one, '.gitignore')),
  );
  const isFolderIgnored = isIgnoredBy(outer, `${pathIn(root, folder)}/any`);
  const inner = await readAll(root, ignoreFiles);
  const rules = isFolderIgnored ? inner : [...outer, ...inner];
  return (file) => isIgnoredBy(rules, pathIn(root, file));
}

/** Above the folder, and not above the root. */
function isBetween(path: string, root: string, folder: string): boolean {
  return path.length >= root.length && path.length < folder.length;
}

/** The folder, or the one above it, that is the root of a repository; the folder itself where none is. */
async function repositoryOf(folder: vscode.Uri): Promise<vscode.Uri> {
  for (const one of foldersUp(folder)) if (await exists(vscode.Uri.joinPath(one, '.git'))) return one;
  return folder;
}

async function readAll(root: vscode.Uri, files: readonly vscode.Uri[]): Promise<IgnoreFile[]> {
  const read = files.map(async (file) => {
    const folder = folderOf(file) ?? file;
    return { folder: pathIn(root, folder), text: (await readText(file)) ?? '' };
  });
  return Promise.all(read);
}
