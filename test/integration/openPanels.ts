import * as vscode from 'vscode';

/** Labels of the open diagnosis panels. */
export function openPanels(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .filter(({ input }) => (input as vscode.TabInputWebview).viewType.endsWith('mqttWssDoctor.diagnosis'))
    .map(({ label }) => label);
}
