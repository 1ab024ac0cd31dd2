import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence';
import { ExpectedError, messageOf } from './failure';
import { loadEngine } from './lazy';

const maxMegabytes = 20;

/**
 * Reads the evidence of a saved report; `undefined` when the user leaves.
 * @param given The file, where it is known already; else the user is asked.
 */
export async function openReport(given: unknown): Promise<Evidence | undefined> {
  const uri = given instanceof vscode.Uri ? given : await askFile();
  if (uri === undefined) return undefined;
  const engine = await loadEngine();
  const read = engine.readEvidence(parseJson(await readText(uri)));
  if (!read.ok) throw new ExpectedError(read.message);
  return read.evidence;
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title: l10n.t('Open Saved Report'),
    filters: { JSON: ['json'] },
  });
  return uris?.[0];
}

async function readText(uri: vscode.Uri): Promise<string> {
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxMegabytes * 1024 * 1024) throw new ExpectedError(tooLarge());
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError(
      l10n.t(
        'The file could not be read ({0}). Check that it exists and that you may read it.',
        messageOf(error),
      ),
    );
  }
  return new TextDecoder().decode(bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExpectedError(
      l10n.t('The file is not JSON. Choose one that was saved with "Save as JSON" or "diagnose --json".'),
    );
  }
}

function tooLarge(): string {
  return l10n.t('The file has more than {0} MB; a report is far smaller. Choose another one.', maxMegabytes);
}
