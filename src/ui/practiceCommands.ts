import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commandId } from './commands';
import type { PracticeBroker } from './practiceBroker';

/** Starts the practice broker and offers to diagnose one of its listeners. */
export async function startPracticeBroker(practice: PracticeBroker): Promise<void> {
  await practice.start();
  const diagnose = l10n.t('Diagnose a Listener…');
  const message = l10n.t(
    'The practice broker runs on this machine with {0} listeners.',
    practice.listeners.length,
  );
  // Not awaited: the command is done once the broker runs.
  void vscode.window.showInformationMessage(message, diagnose).then((choice) => {
    if (choice === diagnose) void vscode.commands.executeCommand(commandId('diagnose'));
  });
}

/** Stops the practice broker, and says so. */
export async function stopPracticeBroker(practice: PracticeBroker): Promise<void> {
  await practice.stop();
  void vscode.window.showInformationMessage(l10n.t('The practice broker is stopped.'));
}
