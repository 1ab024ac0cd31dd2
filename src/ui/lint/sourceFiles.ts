import * as vscode from 'vscode';
import { hasMinifiedName, isSkippedFolder } from '../../lint/skipped';
import { isRecord } from '../../core/guards';
import { lintedExtensions } from '../../lint/text/language';
import { gitIgnored } from './gitIgnored';
import { matchesGlobOrParent } from './glob';
import { pathIn } from './paths';
import { walkFolder } from './walkFolder';

/** File systems that VS Code searches itself. It would wait for ever for somebody to search another one. */
const searched = new Set(['file', 'vscode-remote']);
const libraries = '**/node_modules';
const ignoreFileName = '.gitignore';
const names = `**/*.{${lintedExtensions.join(',')},${ignoreFileName.slice(1)}}`;

/**
 * The files of a folder that people write: no libraries, no build output, nothing minified, and nothing that
 * `files.exclude`, `search.exclude` or a `.gitignore` leaves out. Fewer of them once `token` is cancelled.
 */
export async function findSourceFiles(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const files = searched.has(folder.scheme)
    ? await vscode.workspace.findFiles(new vscode.RelativePattern(folder, names), libraries, undefined, token)
    : await walkFolder(folder, token);
  const isExcluded = excludedIn(folder);
  const isIgnored = await ignoredIn(folder, files);
  return files.filter((file) => isWritten(pathIn(folder, file)) && !isExcluded(file) && !isIgnored(file));
}

function isWritten(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return lintedPath.test(path) && !hasMinifiedName(path) && !folders.some(isSkippedFolder);
}

const lintedPath = new RegExp(`\\.(?:${lintedExtensions.join('|')})$`, 'i');

/** What the user hides from the explorer or from searches. */
function excludedIn(folder: vscode.Uri): (file: vscode.Uri) => boolean {
  const globs = ['files', 'search'].flatMap((section) => {
    const exclude = vscode.workspace.getConfiguration(section, folder).get<unknown>('exclude');
    return Object.entries(isRecord(exclude) ? exclude : {}).filter(([, value]) => value === true);
  });
  return (file) => globs.some(([glob]) => matchesGlobOrParent(glob, pathIn(folder, file)));
}

async function ignoredIn(
  folder: vscode.Uri,
  files: readonly vscode.Uri[],
): Promise<(file: vscode.Uri) => boolean> {
  const search = vscode.workspace.getConfiguration('search', folder);
  if (search.get<unknown>('useIgnoreFiles') === false) return () => false;
  return gitIgnored(
    folder,
    files.filter(({ path }) => path.endsWith(`/${ignoreFileName}`)),
  );
}
