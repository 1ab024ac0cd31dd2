import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { loadLinter } from './engine';
import { rulePage } from './rulePages';

/**
 * Opens the page of a rule beside the code.
 * @param argument The rule's id, where it is known already; else the user is asked.
 */
export async function explainRule(argument: unknown): Promise<void> {
  const rule = typeof argument === 'string' ? argument : await askRule();
  if (rule === undefined) return;
  await vscode.commands.executeCommand('vscode.open', rulePage(rule), vscode.ViewColumn.Beside);
}

/** `undefined` when the user leaves. */
async function askRule(): Promise<string | undefined> {
  const { rules } = await loadLinter();
  const items = rules.map(({ meta }) => ({ label: meta.id, detail: meta.title() }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Explain a Rule'),
    placeHolder: l10n.t('Which rule?'),
    matchOnDetail: true,
  });
  return picked?.label;
}
