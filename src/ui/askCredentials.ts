import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Credentials } from '../core/request';
import { hasCredentials, noCredentials } from './buildRequest';
import type { CredentialStore } from './credentialStore';

interface CredentialItem extends vscode.QuickPickItem {
  choice: 'none' | 'in-url' | 'saved' | 'enter';
}

/** Asks for the MQTT credentials of a broker; `undefined` when the user leaves. */
export async function askCredentials(
  broker: string,
  inUrl: Credentials,
  store: CredentialStore,
): Promise<Credentials | undefined> {
  const saved = await store.read(broker);
  const picked = await vscode.window.showQuickPick(credentialItems(inUrl, saved), {
    title: l10n.t('Diagnose MQTT Broker (3/3): Credentials for {0}', broker),
    placeHolder: l10n.t('How does the client log in?'),
    ignoreFocusOut: true,
  });
  switch (picked?.choice) {
    case undefined:
      return undefined;
    case 'none':
      return noCredentials;
    case 'in-url':
      return inUrl;
    case 'saved':
      return saved ?? noCredentials;
    case 'enter':
      return enterCredentials(broker, store);
  }
}

/** The most likely answer comes first, so that Enter takes it. */
function credentialItems(inUrl: Credentials, saved: Credentials | null): CredentialItem[] {
  const items: CredentialItem[] = [];
  if (hasCredentials(inUrl))
    items.push({ choice: 'in-url', label: l10n.t('Use those in the URL'), iconPath: icon('link') });
  if (saved !== null)
    items.push({ choice: 'saved', label: l10n.t('Use saved credentials'), iconPath: icon('key') });
  items.push({ choice: 'none', label: l10n.t('No credentials'), iconPath: icon('circle-slash') });
  items.push({ choice: 'enter', label: l10n.t('Enter…'), iconPath: icon('edit') });
  return items;
}

async function enterCredentials(broker: string, store: CredentialStore): Promise<Credentials | undefined> {
  const title = l10n.t('Credentials for {0}', broker);
  const username = await vscode.window.showInputBox({
    title,
    prompt: l10n.t('User name'),
    ignoreFocusOut: true,
  });
  if (username === undefined) return undefined;
  const password = await vscode.window.showInputBox({
    title,
    prompt: l10n.t('Password; leave it empty for none'),
    password: true,
    ignoreFocusOut: true,
  });
  if (password === undefined) return undefined;
  const credentials = { username: username || null, password: password || null };
  if (hasCredentials(credentials)) await offerToSave(broker, credentials, store);
  return credentials;
}

async function offerToSave(broker: string, credentials: Credentials, store: CredentialStore): Promise<void> {
  const save = l10n.t('Save for {0}', broker);
  const choice = await vscode.window.showQuickPick([l10n.t('Use once'), save], {
    title: l10n.t('Keep these credentials?'),
    placeHolder: l10n.t('Saved ones are kept in the secret storage of VS Code.'),
    ignoreFocusOut: true,
  });
  if (choice === save) await store.save(broker, credentials);
}

function icon(id: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id);
}
