import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { classifyFailure, messageOf } from './failure';
import type { Log } from './log';

/**
 * The one way out for errors: cancelled is silent, expected is a sentence with a next step,
 * and a bug goes to the log and is said.
 */
export function reportError(error: unknown, log: Log): void {
  switch (classifyFailure(error)) {
    case 'cancelled':
      return;
    case 'expected':
      void vscode.window.showErrorMessage(messageOf(error));
      return;
    case 'bug':
      void offerLog(sentenceFor(error, log), log);
  }
}

/** What to tell the user about an error; a bug goes to the log on the way. */
export function sentenceFor(error: unknown, log: Log): string {
  switch (classifyFailure(error)) {
    case 'cancelled':
      return l10n.t('Cancelled.');
    case 'expected':
      return messageOf(error);
    case 'bug':
      log.error(error instanceof Error ? error : String(error));
      return l10n.t('MQTT WSS Doctor ran into an error of its own. The log has the details.');
  }
}

async function offerLog(message: string, log: Log): Promise<void> {
  const showLog = l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
