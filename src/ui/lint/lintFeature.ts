import * as vscode from 'vscode';
import type { Log } from '../log';
import { Analyses } from './analyses';
import { checkWorkspace } from './checkWorkspace';
import { CheckedFiles } from './checkedFiles';
import { LintActions } from './codeActions';
import { BrokerLenses } from './codeLens';
import { DocumentLinter } from './documentLinter';
import { FileLinter } from './fileLinter';
import { OptionHover } from './hover';
import { Linting } from './linting';
import { affectsLinting } from './lintSettings';
import { ModuleFiles } from './moduleFiles';
import { ProblemList } from './problemList';
import { ProjectReader } from './projectReader';
import { RulePages } from './rulePages';
import { TextFiles } from './textFiles';
import { watchFiles } from './watchFiles';

/** Everything about mistakes in code: wires its parts. The linter itself is loaded once a text mentions mqtt. */
export class LintFeature implements vscode.Disposable {
  private readonly files = new TextFiles();
  private readonly projects = new ProjectReader(this.files);
  private readonly linting = new Linting(this.projects, new ModuleFiles(this.files));
  private readonly analyses = new Analyses(this.linting);
  private readonly list = new ProblemList();
  private readonly checked: CheckedFiles;
  private readonly documents: DocumentLinter;
  private readonly parts: readonly { dispose(): unknown }[];

  constructor(extensionUri: vscode.Uri, log: Log) {
    this.documents = new DocumentLinter(this.analyses, this.list, log);
    this.checked = new CheckedFiles(
      new FileLinter({ linting: this.linting, analyses: this.analyses, list: this.list, log }),
      this.list,
    );
    this.parts = [
      this.documents,
      this.checked,
      this.list,
      this.analyses,
      LintActions.register(this.analyses),
      OptionHover.register(this.analyses),
      new BrokerLenses(this.analyses),
      RulePages.register(extensionUri),
      this.watch(),
    ];
    this.documents.start();
  }

  checkWorkspace(argument: unknown): Promise<unknown> {
    return checkWorkspace(argument, this.checked);
  }

  dispose(): void {
    vscode.Disposable.from(...this.parts).dispose();
  }

  /** What documents and files depend on besides their own text. */
  private watch(): vscode.Disposable {
    const { workspace } = vscode;
    return vscode.Disposable.from(
      watchFiles({
        changed: (uri) => this.fileChanged(uri),
        deleted: (uri) => this.checked.lookAgainIn(uri),
        installed: () => {
          this.files.forgetAll();
          this.lintAgain();
        },
      }),
      // A module that is being edited counts as it stands in its editor.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.files.forget(document.uri)) this.lintAgain();
      }),
      workspace.onDidOpenTextDocument((document) => this.readAgainOutside(document)),
      workspace.onDidSaveTextDocument((document) => this.readAgainOutside(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.fileChanged(uri)),
      workspace.onDidChangeConfiguration((change) => {
        if (affectsLinting(change)) this.checked.lookAtAllAgain();
      }),
    );
  }

  private fileChanged(uri: vscode.Uri): void {
    if (this.files.forget(uri)) this.lintAgain();
    else this.checked.lookAgain(uri);
  }

  private lintAgain(): void {
    this.projects.forgetAll();
    this.documents.lintAllLater();
    this.checked.lookAtAllAgain();
  }

  /** Nobody tells of changes outside the workspace. */
  private readAgainOutside(document: vscode.TextDocument): void {
    if (vscode.workspace.getWorkspaceFolder(document.uri) !== undefined) return;
    this.analyses.forget(document);
    this.files.forgetAll();
    this.projects.forgetAll();
  }
}
