import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ExpectedError, messageOf } from './failure';

/**
 * Reads a file, also of a remote or virtual file system, unless it has more than `maxBytes`.
 * @param tooLarge What to say then, with a next step.
 * @throws ExpectedError
 */
export async function readFile(uri: vscode.Uri, maxBytes: number, tooLarge: string): Promise<Uint8Array> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= maxBytes) return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    throw new ExpectedError(
      l10n.t(
        'The file could not be read ({0}). Check that it exists and that you may read it.',
        messageOf(error),
      ),
    );
  }
  throw new ExpectedError(tooLarge);
}
