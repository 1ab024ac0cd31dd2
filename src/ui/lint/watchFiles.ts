import * as vscode from 'vscode';
import { lintedExtensions } from '../../lint/text/language';

/** Written by every install, when node_modules, which VS Code does not watch, may hold another mqtt. */
const lockFiles = ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock'];

export interface FileChanges {
  /** A file was written, is new, or is gone. */
  changed: (uri: vscode.Uri) => void;
  /** A file, or a folder with everything in it. */
  deleted: (uri: vscode.Uri) => void;
  installed: () => void;
}

/** Watches the files of the workspace that are linted, or that say something about its projects. */
export function watchFiles({ changed, deleted, installed }: FileChanges): vscode.Disposable {
  const sources = vscode.workspace.createFileSystemWatcher(`**/*.{${lintedExtensions.join(',')},json}`);
  const everything = vscode.workspace.createFileSystemWatcher('**', true, true);
  const locks = vscode.workspace.createFileSystemWatcher(`**/{${lockFiles.join(',')}}`);
  return vscode.Disposable.from(
    sources,
    sources.onDidChange(changed),
    sources.onDidCreate(changed),
    sources.onDidDelete(changed),
    everything,
    everything.onDidDelete(deleted),
    locks,
    locks.onDidChange(installed),
    locks.onDidCreate(installed),
    locks.onDidDelete(installed),
  );
}
