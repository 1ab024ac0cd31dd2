import type * as vscode from 'vscode';
import type { Report, StepId } from '../core/report';

/** Tells a progress notification which steps have finished since the last report. */
export class ProgressReporter {
  private readonly told = new Set<StepId>();

  constructor(private readonly progress: vscode.Progress<{ message?: string; increment?: number }>) {}

  report(report: Report): void {
    for (const step of report.steps) {
      if (step.status === 'running' || this.told.has(step.id)) continue;
      this.told.add(step.id);
      this.progress.report({
        message: `${step.title}: ${step.summary}`,
        increment: 100 / report.steps.length,
      });
    }
  }
}
