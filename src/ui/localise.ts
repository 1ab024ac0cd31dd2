import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Texts of the current display language by their English text; `null` where that is English. */
export function currentBundle(): Record<string, string> | null {
  return vscode.l10n.bundle ?? null;
}

/** Makes every text of this bundle appear in VS Code's display language. */
export function localise(): void {
  const bundle = currentBundle();
  if (bundle !== null) l10n.config({ contents: bundle });
}
