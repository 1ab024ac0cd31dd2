import * as vscode from 'vscode';
import { noProject, type ProjectFacts } from '../../lint/input';
import { loadLinter } from './engine';
import { folderOf, foldersUp } from './paths';
import type { TextFiles } from './textFiles';

/** What package.json, the installed mqtt and tsconfig.json say of the project that a document belongs to. */
export class ProjectReader {
  private readonly byFolder = new Map<string, Promise<ProjectFacts>>();

  constructor(private readonly files: TextFiles) {}

  factsFor(document: vscode.Uri): Promise<ProjectFacts> {
    const folder = projectFolder(document);
    if (folder === null) return Promise.resolve(noProject);
    const key = folder.toString();
    const facts = this.byFolder.get(key) ?? this.read(folder);
    this.byFolder.set(key, facts);
    return facts;
  }

  /** After one of the files has changed. */
  forgetAll(): void {
    this.byFolder.clear();
  }

  private async read(folder: vscode.Uri): Promise<ProjectFacts> {
    const [packageJson, mqttPackageJson, tsconfig] = await Promise.all([
      this.nearest(folder, ['package.json']),
      this.nearest(folder, ['node_modules/mqtt/package.json']),
      this.nearest(folder, ['tsconfig.json', 'jsconfig.json']),
    ]);
    // Out of the linter's bundle, so that reading JSON and versions adds nothing to the start of the extension.
    const { projectFactsOf } = await loadLinter();
    return projectFactsOf({ packageJson, mqttPackageJson, tsconfig });
  }

  /** The first of these files in the folder, else in the one above, and so on. */
  private async nearest(folder: vscode.Uri, names: readonly string[]): Promise<string | null> {
    const files = foldersUp(folder).flatMap((one) => names.map((name) => vscode.Uri.joinPath(one, name)));
    const texts = await Promise.all(files.map((file) => this.files.read(file)));
    return texts.find((text) => text !== null) ?? null;
  }
}

/** Where to look for a document's project; what was never saved belongs to the workspace. */
function projectFolder(document: vscode.Uri): vscode.Uri | null {
  if (document.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri ?? null;
  return folderOf(document);
}
