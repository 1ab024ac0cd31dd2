import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isRecord } from '../../core/guards';
import { ExpectedError } from '../failure';
import type { CheckedFiles } from './checkedFiles';
import { type CheckState, checkFolders } from './workspaceCheck';

/** How often the notification says how far the check is, in ms. */
const reportEveryMs = 100;

/**
 * Looks for mistakes in every file of the workspace, and says how many there are.
 * @param argument `{ folder?, token? }`: another folder than those of the workspace, and a token that cancels.
 */
export async function checkWorkspace(argument: unknown, checked: CheckedFiles): Promise<CheckState> {
  const folders = foldersOf(argument);
  if (folders.length === 0)
    throw new ExpectedError(l10n.t('No folder is open. Open the one with your code first.'));
  const state = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Checking the workspace for MQTT mistakes'),
      cancellable: true,
    },
    (progress, button) => {
      const token = eitherOf(button, tokenOf(argument));
      return checkFolders(folders, checked, reporterOf(progress), token);
    },
  );
  // The command has ended, whether somebody reads this or not.
  void tell(state);
  return state;
}

function reporterOf(progress: vscode.Progress<{ message: string; increment: number }>) {
  let reportedAt = -reportEveryMs;
  let reported = 0;
  return ({ done, total, problems }: CheckState): void => {
    const now = performance.now();
    if (now - reportedAt < reportEveryMs) return;
    progress.report({
      message: l10n.t('{0} of {1} files, problems: {2}', done, total, problems),
      increment: ((done - reported) / total) * 100,
    });
    reportedAt = now;
    reported = done;
  };
}

async function tell(state: CheckState): Promise<void> {
  if (state.problems === 0) {
    void vscode.window.showInformationMessage(sentenceOf(state));
    return;
  }
  const show = l10n.t('Show Problems');
  if ((await vscode.window.showInformationMessage(sentenceOf(state), show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function sentenceOf({ cancelled, done, total, problems, filesWithProblems }: CheckState): string {
  if (!cancelled && problems === 0) return l10n.t('No MQTT mistakes were found in {0} files.', done);
  const found =
    problems === 0 ? l10n.t('Nothing was found until then.') : foundSentence(problems, filesWithProblems);
  return cancelled ? `${l10n.t('Cancelled after {0} of {1} files.', done, total)} ${found}` : found;
}

function foundSentence(problems: number, files: number): string {
  if (problems === 1) return l10n.t('1 MQTT problem was found.');
  return files === 1
    ? l10n.t('{0} MQTT problems were found in 1 file.', problems)
    : l10n.t('{0} MQTT problems were found in {1} files.', problems, files);
}

function foldersOf(argument: unknown): vscode.Uri[] {
  if (isRecord(argument) && argument.folder instanceof vscode.Uri) return [argument.folder];
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

function tokenOf(argument: unknown): vscode.CancellationToken | null {
  const token = isRecord(argument) ? argument.token : undefined;
  return isToken(token) ? token : null;
}

function isToken(value: unknown): value is vscode.CancellationToken {
  return isRecord(value) && typeof value.onCancellationRequested === 'function';
}

function eitherOf(one: vscode.CancellationToken, other: vscode.CancellationToken | null) {
  const source = new vscode.CancellationTokenSource();
  for (const token of [one, other]) {
    if (token?.isCancellationRequested === true) source.cancel();
    token?.onCancellationRequested(() => source.cancel());
  }
  return source.token;
}
