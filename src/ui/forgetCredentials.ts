import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CredentialStore } from './credentialStore';

/** Lets the user choose whose saved credentials are deleted; all of them are chosen at first. */
export async function forgetCredentials(store: CredentialStore): Promise<void> {
  const brokers = store.brokers();
  if (brokers.length === 0) {
    void vscode.window.showInformationMessage(l10n.t('No credentials are saved.'));
    return;
  }
  const items = brokers.map((label) => ({ label, picked: true }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Forget Saved Credentials'),
    placeHolder: l10n.t('Brokers whose user name and password are deleted'),
    canPickMany: true,
  });
  if (chosen === undefined || chosen.length === 0) return;
  for (const { label } of chosen) await store.forget(label);
  void vscode.window.showInformationMessage(
    l10n.t('Saved credentials were deleted: {0}', chosen.map(({ label }) => label).join(', ')),
  );
}
