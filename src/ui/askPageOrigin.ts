import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parsePageOrigin } from '../core/target';

/** What the page of the connection is: its origin, or `null` for "not said". `undefined` when the user leaves. */
export async function askPageOrigin(remembered: string | null): Promise<string | null | undefined> {
  const text = await vscode.window.showInputBox({
    title: l10n.t('Diagnose MQTT Broker (2/3): Origin of the Web Page'),
    prompt: l10n.t(
      'Where is the page that connects served from? Leave it empty to skip: then nothing is assumed about the page.',
    ),
    placeHolder: 'https://app.example.com',
    value: remembered ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => (isEmptyOrOrigin(value) ? null : invalidOrigin()),
  });
  return text === undefined ? undefined : parsePageOrigin(text);
}

function isEmptyOrOrigin(text: string): boolean {
  return text.trim() === '' || parsePageOrigin(text) !== null;
}

function invalidOrigin(): string {
  return l10n.t(
    'Write the origin as the browser shows it, for example {0} or {1}, or leave it empty.',
    'https://app.example.com',
    'http://localhost:3000',
  );
}
