import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence';
import { ExpectedError } from './failure';
import { loadEngine } from './lazy';
import { readFile } from './readFile';

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
  return new TextDecoder().decode(await readFile(uri, maxMegabytes * 1024 * 1024, tooLarge()));
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
