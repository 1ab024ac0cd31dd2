import * as vscode from 'vscode';
import { isRecord } from '../../core/guards';
import type { LintSettings } from '../../lint/input';
import type { RuleLevel } from '../../lint/rule';
import { matchesGlob } from './glob';

export type RunMode = 'onType' | 'onSave' | 'off';

const levels: readonly RuleLevel[] = ['off', 'hint', 'info', 'warning', 'error'];

/** The settings for one document. What settings.json has beside the schema counts as not said. */
export function readLintSettings(uri: vscode.Uri): LintSettings {
  return { levels: readLevels(uri), context: readContext(uri) };
}

/** When a document is linted. */
export function readRunMode(uri: vscode.Uri): RunMode {
  const value = setting(uri, 'lint.run');
  return value === 'onSave' || value === 'off' ? value : 'onType';
}

/** Whether "Diagnose this broker" stands above URLs. */
export function isCodeLensOn(uri: vscode.Uri): boolean {
  return setting(uri, 'codeLens') !== false;
}

/** Whether a change of settings can change what is shown in documents. */
export function affectsLinting(change: vscode.ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration('mqttWssDoctor.lint');
}

function readLevels(uri: vscode.Uri): Map<string, RuleLevel> {
  const chosen = new Map<string, RuleLevel>();
  for (const [rule, value] of entries(setting(uri, 'lint.rules'))) {
    const level = levels.find((one) => one === value);
    if (level !== undefined) chosen.set(rule, level);
  }
  return chosen;
}

/** The last glob that matches decides, so that an exception can follow its rule. */
function readContext(uri: vscode.Uri): LintSettings['context'] {
  const path = vscode.workspace.asRelativePath(uri, false);
  const where = entries(setting(uri, 'lint.context')).findLast(([glob]) => matchesGlob(glob, path))?.[1];
  return where === 'browser' || where === 'node' ? where : 'auto';
}

function setting(uri: vscode.Uri, name: string): unknown {
  return vscode.workspace.getConfiguration('mqttWssDoctor', uri).get<unknown>(name);
}

function entries(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}
