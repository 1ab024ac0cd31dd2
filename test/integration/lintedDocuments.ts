import * as vscode from 'vscode';
import { until } from '../support/until';
import { theExtension } from './theExtension';

/** A page's connection with an option that browsers ignore, at the very end of its third line. */
export const pageWithMistake = `import mqtt from 'mqtt';
document.title = 'Temperatures';
const client = mqtt.connect('wss://broker.example:8084/mqtt', { rejectUnauthorized: false });
`;

/** The same without a mistake. */
export const pageWithout = pageWithMistake.replace('{ rejectUnauthorized: false }', '{ keepalive: 30 }');

/** Opens a text that was never saved, and shows it. */
export async function showText(content: string, language = 'javascript'): Promise<vscode.TextEditor> {
  await theExtension().activate();
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document);
}

/**
 * Inserts a text, or replaces all that there is. An edit of the editor would be refused where VS Code just loads the file
 * anew, because it was written a moment ago.
 */
export async function insert({ uri }: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, at, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The text could not be changed.');
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The text could not be changed.');
}

/** Writes a file into the workspace. */
export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? Buffer.from(content) : content);
  return uri;
}

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a folder.');
  return folder.uri;
}

/** What this extension says of a document. */
export function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'MQTT WSS Doctor');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

export function rulesOf(uri: vscode.Uri): string[] {
  return problemsOf(uri).map(ruleOf);
}

/** Waits until exactly these rules speak about a document. */
export async function untilRules(uri: vscode.Uri, ...rules: string[]): Promise<void> {
  await until(`${uri.path} has ${rules.join(', ') || 'no problem'}`, () => isSame(rulesOf(uri), rules)).catch(
    (error: unknown) => {
      throw new Error(`${String(error)} It has: ${rulesOf(uri).join(', ') || 'none'}.`);
    },
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

/** Changes settings of this extension for the length of `action`. */
export async function withSettings(
  settings: Record<string, unknown>,
  action: () => Promise<void>,
): Promise<void> {
  const set = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('mqttWssDoctor').update(name, value, vscode.ConfigurationTarget.Global);
  try {
    for (const [name, value] of Object.entries(settings)) await set(name, value);
    await action();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
  }
}

/** Closes every editor and throws away what was not saved; else VS Code would ask. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
