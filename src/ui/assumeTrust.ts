import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence';
import type { Report } from '../core/report';
import { ExpectedError } from './failure';
import { loadEngine } from './lazy';
import { readFile } from './readFile';

/** What would be if the user had imported a CA. */
export interface Assumption {
  /** The CA's name. */
  name: string;
  report: Report;
}

/** Files with certificates are small; bytes. */
const maxFileBytes = 1024 * 1024;

/** Judges as though the certificate with this fingerprint, which the server sent, was trusted. */
export async function assumeSent(evidence: Evidence, fingerprint: string): Promise<Assumption> {
  const engine = await loadEngine();
  const certificate = engine.sentCertificate(evidence, fingerprint);
  return judgeWith(evidence, certificate === null ? [] : [certificate]);
}

/** Asks for a file with a CA and judges as though it was trusted; `undefined` when the user leaves. */
export async function assumeFile(evidence: Evidence): Promise<Assumption | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title: l10n.t('Judge as Though This CA Was Imported'),
    filters: { [l10n.t('Certificates')]: ['pem', 'crt', 'cer', 'der', 'p7b'], [l10n.t('All files')]: ['*'] },
  });
  const [uri] = uris ?? [];
  if (uri === undefined) return undefined;
  const engine = await loadEngine();
  const tooLarge = l10n.t('The file is too large for a certificate. Choose the CA certificate.');
  const read = engine.readAuthorities(await readFile(uri, maxFileBytes, tooLarge));
  if (!read.ok) throw new ExpectedError(read.message);
  return judgeWith(evidence, read.certificates);
}

async function judgeWith(evidence: Evidence, certificates: readonly string[]): Promise<Assumption> {
  const engine = await loadEngine();
  const assumed = engine.assumeTrusted(evidence, certificates);
  if (assumed === null) {
    throw new ExpectedError(
      l10n.t(
        'That CA did not issue any certificate of this chain. Choose the CA that the chain names as its issuer.',
      ),
    );
  }
  return { name: engine.certificateName(certificates), report: engine.judge(assumed) };
}
