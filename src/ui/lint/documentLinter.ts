import * as vscode from 'vscode';
import type { Log } from '../log';
import type { Analyses } from './analyses';
import { isLinted, isVisible } from './documents';
import { LintScheduler } from './lintScheduler';
import { affectsLinting, readRunMode } from './lintSettings';
import type { ProblemList } from './problemList';

/** How long typing has to pause, in ms. */
const typingPauseMs = 150;

/** Shows the problems of open documents: of those in sight first, then as they are opened, edited and saved. */
export class DocumentLinter implements vscode.Disposable {
  private readonly scheduler = new LintScheduler<vscode.TextDocument>(
    {
      run: (document) => this.lint(document),
      keyOf: ({ uri }) => uri.toString(),
      isUrgent: isVisible,
    },
    typingPauseMs,
  );
  private readonly listeners: vscode.Disposable[] = [];

  constructor(
    private readonly analyses: Analyses,
    private readonly list: ProblemList,
    private readonly log: Log,
  ) {}

  /** Begins with what is open already. */
  start(): void {
    const { workspace } = vscode;
    this.listeners.push(
      workspace.onDidOpenTextDocument((document) => this.now(document)),
      workspace.onDidSaveTextDocument((document) => this.now(document)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (readRunMode(document.uri) !== 'onSave') this.later(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (affectsLinting(change)) this.lintAll();
      }),
    );
    this.lintAll();
  }

  /** Lints every open document anew. */
  lintAll(): void {
    this.analyses.forgetAll();
    for (const document of vscode.workspace.textDocuments) this.now(document);
  }

  /** The same, once nobody types any more. */
  lintAllLater(): void {
    this.analyses.forgetAll();
    for (const document of vscode.workspace.textDocuments) this.later(document);
  }

  dispose(): void {
    this.scheduler.dispose();
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private now(document: vscode.TextDocument): void {
    if (isLinted(document)) this.scheduler.now(document);
  }

  private later(document: vscode.TextDocument): void {
    if (isLinted(document)) this.scheduler.later(document);
  }

  private forget(document: vscode.TextDocument): void {
    this.scheduler.cancel(document);
    this.analyses.forget(document);
    this.list.hide(document.uri);
  }

  private async lint(document: vscode.TextDocument): Promise<void> {
    try {
      const { uri, version } = document;
      const linted = readRunMode(uri) === 'off' ? null : await this.analyses.of(document);
      // A changed document is linted again soon; a closed one shows nothing.
      if (document.isClosed || document.version !== version) return;
      this.list.show(uri, linted?.result.problems ?? [], (offset) => document.positionAt(offset));
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }
}
