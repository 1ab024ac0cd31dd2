import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence';
import { targetOfHost } from '../core/file/host';
import { isRecord } from '../core/guards';
import type { Target } from '../core/target';
import { askHost, noHost } from './askHost';
import type { DiagnosisSession } from './diagnosisSession';
import { describeEnvironment } from './environment';
import { ExpectedError } from './failure';
import { loadEngine } from './lazy';
import { chooseCertificateFile, nameOf, openCertificates } from './openCertificates';
import type { Memory } from './recentTargets';
import type { Sessions } from './sessions';

export interface CheckServices {
  extension: vscode.Extension<unknown>;
  memory: Memory;
}

const storageKey = 'certificateHost';

/** From a certificate file to what browsers would say of it. Every question can be answered with Enter. */
export class CheckCertificateCommand {
  /** The file that a panel of this window is about. */
  private readonly files = new WeakMap<DiagnosisSession, vscode.Uri>();
  private readonly shown = new Map<string, DiagnosisSession>();

  constructor(private readonly services: CheckServices) {}

  /**
   * @param argument The file, as a context menu gives it; `{ file, host }` to ask for nothing but a passphrase; else the
   * user chooses a file.
   */
  async execute(argument: unknown, sessions: Sessions): Promise<void> {
    const { file, host } = readArgument(argument);
    const uri = file ?? (await chooseCertificateFile());
    const evidence = uri && (await this.check(uri, host));
    if (uri === undefined || evidence === undefined) return;
    const known = this.shown.get(uri.toString());
    const session = known === undefined || known.panel.isDisposed ? sessions.forFile() : known;
    session.panel.reveal();
    await this.show(evidence, uri, session);
  }

  /** Checks the file of a report again, which may have changed; after a reload of the window it has to be chosen anew. */
  async checkAgain({ input, target }: Evidence, session: DiagnosisSession): Promise<void> {
    const uri = this.files.get(session) ?? (await chooseCertificateFile());
    const host = input.file?.isHostGiven === true ? target.host : '';
    const evidence = uri && (await this.check(uri, host));
    if (uri !== undefined && evidence !== undefined) await this.show(evidence, uri, session);
  }

  /** `undefined` when the user leaves. */
  private async check(uri: vscode.Uri, givenHost: string | null): Promise<Evidence | undefined> {
    const file = await openCertificates(uri);
    if (file === undefined) return undefined;
    const host = givenHost ?? (await this.askHost(uri));
    if (host === undefined) return undefined;
    const engine = await loadEngine();
    return engine.checkCertificates({
      name: nameOf(uri),
      file,
      target: targetOf(host),
      trust: [],
      now: new Date(),
      environment: describeEnvironment(this.services.extension),
    });
  }

  private async askHost(uri: vscode.Uri): Promise<string | undefined> {
    const { memory } = this.services;
    const remembered = memory.get(storageKey);
    const host = await askHost(nameOf(uri), typeof remembered === 'string' ? remembered : '');
    if (host !== undefined) await memory.update(storageKey, host.trim());
    return host;
  }

  private async show(evidence: Evidence, uri: vscode.Uri, session: DiagnosisSession): Promise<void> {
    this.files.set(session, uri);
    this.shown.set(uri.toString(), session);
    await session.showEvidence(evidence, 'finished');
  }
}

function readArgument(argument: unknown): { file: vscode.Uri | undefined; host: string | null } {
  if (argument instanceof vscode.Uri) return { file: argument, host: null };
  const { file, host } = isRecord(argument) ? argument : {};
  return {
    file: file instanceof vscode.Uri ? file : undefined,
    host: typeof host === 'string' ? host : null,
  };
}

function targetOf(host: string): Target | null {
  if (host.trim() === '') return null;
  const target = targetOfHost(host);
  if (target === null) throw new ExpectedError(noHost(host));
  return target;
}
