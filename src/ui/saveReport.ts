import { homedir } from 'node:os';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Report } from '../core/report';
import { ExpectedError, messageOf } from './failure';

/** Asks for a file and writes the report with its evidence as JSON. */
export async function saveReport(report: Report): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    title: l10n.t('Save Report'),
    filters: { JSON: ['json'] },
    defaultUri: defaultPlace(report),
  });
  if (uri === undefined) return;
  const text = `${JSON.stringify(report, null, 2)}\n`;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    throw new ExpectedError(
      l10n.t('The report could not be saved ({0}). Choose another place.', messageOf(error)),
    );
  }
}

function defaultPlace(report: Report): vscode.Uri {
  const name = `mqtt-wss-doctor-${report.target.host.replace(/[^a-z0-9.-]/gi, '_')}.json`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.Uri.joinPath(folder ?? vscode.Uri.file(homedir()), name);
}
