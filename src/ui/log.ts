import * as vscode from 'vscode';
import type { Report } from '../core/report';

export type Log = vscode.LogOutputChannel;

export function createLog(): Log {
  return vscode.window.createOutputChannel('MQTT WSS Doctor', { log: true });
}

/** Writes the steps and the verdict of a run. Reports are free of secrets, so the log is, too. */
export function logReport(log: Log, report: Report): void {
  log.info(`${report.target.url}: ${report.verdict.summary}`);
  for (const step of report.steps) log.info(`[${step.id}] ${step.status}, ${step.ms} ms: ${step.summary}`);
  for (const finding of report.findings) log.info(`(${finding.level}) ${finding.id}: ${finding.title}`);
}
