import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { targetOfHost } from '../core/file/host';

/** Asks for the host that a certificate is for; empty leaves the name out, `undefined` when the user leaves. */
export function askHost(fileName: string, remembered: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: l10n.t('Check {0}: Host of the Broker', fileName),
    prompt: l10n.t(
      'Which host stands in the URL of the broker? Leave it empty to judge everything but the name.',
    ),
    placeHolder: 'broker.example.com',
    value: remembered,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' || targetOfHost(text) !== null ? null : noHost(text)),
  });
}

export function noHost(text: string): string {
  return l10n.t('"{0}" is no host. Write for example broker.example.com.', text.slice(0, 200));
}
