import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { describeFileProblem, maxFileBytes } from '../core/file/problem';
import type { CertificateFile } from '../core/file/read';
import { ExpectedError } from './failure';
import { loadEngine } from './lazy';
import { readFile } from './readFile';

/** Lets the user choose a file; `undefined` when the user leaves. */
export async function chooseCertificateFile(): Promise<vscode.Uri | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title: l10n.t('Check Certificate File'),
    filters: {
      [l10n.t('Certificates')]: ['pem', 'crt', 'cer', 'der', 'p12', 'pfx', 'p7b'],
      [l10n.t('All files')]: ['*'],
    },
  });
  return uris?.[0];
}

/** The name that people know a file by. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/**
 * Reads the certificates of a file, and asks for a passphrase as long as it needs one; `undefined` when the user leaves.
 * The passphrase is kept nowhere.
 * @throws ExpectedError where the file has none.
 */
export async function openCertificates(uri: vscode.Uri): Promise<CertificateFile | undefined> {
  const bytes = await readFile(uri, maxFileBytes, describeFileProblem({ kind: 'too-large' }));
  const engine = await loadEngine();
  let passphrase: string | null = null;
  for (;;) {
    const read = engine.readCertificateFile(bytes, passphrase);
    if (read.ok) return read.file;
    const { problem } = read;
    if (problem.kind !== 'passphrase-needed' && problem.kind !== 'wrong-passphrase')
      throw new ExpectedError(`${nameOf(uri)}: ${describeFileProblem(problem)}`);
    const answer = await askPassphrase(nameOf(uri), describeFileProblem(problem));
    if (answer === undefined) return undefined;
    passphrase = answer;
  }
}

function askPassphrase(fileName: string, why: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: l10n.t('Passphrase of {0}', fileName),
    prompt: `${why} ${l10n.t('It is used once and not kept.')}`,
    password: true,
    ignoreFocusOut: true,
  });
}
