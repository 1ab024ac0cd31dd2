import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import { diagnosable, diagnoseCommand } from './brokers';
import { rangeIn } from './documentEdits';
import { lintedDocuments } from './documents';
import { isCodeLensOn } from './lintSettings';

/** "Diagnose this broker" above every URL of a broker. */
export class BrokerLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changes.event;
  private readonly listeners: vscode.Disposable;

  constructor(private readonly analyses: Analyses) {
    this.listeners = vscode.Disposable.from(
      vscode.languages.registerCodeLensProvider(lintedDocuments, this),
      analyses.onDidOutdate(() => this.changes.fire()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('mqttWssDoctor.codeLens')) this.changes.fire();
      }),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!isCodeLensOn(document.uri)) return [];
    const linted = await this.analyses.of(document);
    return diagnosable(linted?.result.brokers ?? []).map((broker) => {
      const command = diagnoseCommand(broker);
      return new vscode.CodeLens(rangeIn(document, broker.range), {
        ...command,
        title: `$(pulse) ${command.title}`,
      });
    });
  }

  dispose(): void {
    this.listeners.dispose();
    this.changes.dispose();
  }
}
