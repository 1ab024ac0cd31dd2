import * as vscode from 'vscode';
import type { Problem, ProblemLevel } from '../../lint/problem';
import { rulePage } from './rulePages';

export const diagnosticSource = 'MQTT WSS Doctor';

type PositionAt = (offset: number) => vscode.Position;

/** What the Problems view and the squiggles show. */
export class ProblemList implements vscode.Disposable {
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('mqttWssDoctor');

  /** Replaces what was shown of a document. */
  show(uri: vscode.Uri, problems: readonly Problem[], positionAt: PositionAt): void {
    if (problems.length === 0) this.hide(uri);
    else
      this.diagnostics.set(
        uri,
        problems.map((problem) => diagnosticOf(problem, positionAt)),
      );
  }

  hide(uri: vscode.Uri): void {
    // VS Code sends a message to its window, also for nothing.
    if (this.diagnostics.has(uri)) this.diagnostics.delete(uri);
  }

  dispose(): void {
    this.diagnostics.dispose();
  }
}

function diagnosticOf(problem: Problem, positionAt: PositionAt): vscode.Diagnostic {
  const range = new vscode.Range(positionAt(problem.range.start), positionAt(problem.range.end));
  const diagnostic = new vscode.Diagnostic(range, problem.message, severityOf(problem.level));
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.rule, target: rulePage(problem.rule) };
  return diagnostic;
}

function severityOf(level: ProblemLevel): vscode.DiagnosticSeverity {
  switch (level) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
