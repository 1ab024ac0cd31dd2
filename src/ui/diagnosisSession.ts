import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence';
import type { Report } from '../core/report';
import type { DiagnosisRequest } from '../core/request';
import type { Target } from '../core/target';
import type { PanelAction } from '../shared/messages';
import type { Phase } from '../shared/view';
import { assumeFile, assumeSent, type Assumption } from './assumeTrust';
import { DiagnosisPanel } from './diagnosisPanel';
import { reportError } from './errors';
import { ExpectedError } from './failure';
import { gather, type Judged } from './gather';
import { loadEngine } from './lazy';
import { logReport, type Log } from './log';
import { ProgressReporter } from './progress';
import { saveReport } from './saveReport';

export interface SessionServices {
  extensionUri: vscode.Uri;
  log: Log;
  /** Asks for what a saved report does not hold, as credentials, and runs it in `session`. */
  runFromEvidence: (evidence: Evidence, session: DiagnosisSession) => Promise<void>;
}

/** One panel and the runs that are shown in it, one at a time. */
export class DiagnosisSession {
  readonly panel: DiagnosisPanel;
  /** The request of the last run; `null` where the panel shows an earlier report. */
  private request: DiagnosisRequest | null = null;
  private judged: Judged | null = null;
  private assumption: Assumption | null = null;
  private running: AbortController | null = null;
  private phase: Phase = 'idle';

  constructor(
    webviewPanel: vscode.WebviewPanel,
    private readonly services: SessionServices,
  ) {
    const { extensionUri, log } = services;
    const perform = (action: PanelAction) => this.perform(action);
    this.panel = new DiagnosisPanel(webviewPanel, { extensionUri, log, perform });
    this.panel.onDidDispose(() => this.running?.abort());
  }

  /** It holds an ended run of this window, so that the next one may take its place. */
  get canTakeNextRun(): boolean {
    return this.request !== null && this.running === null;
  }

  /** Shows evidence that was not gathered by a run of this session: of an earlier one, judged anew, or of a file. */
  async showEvidence(evidence: Evidence, phase: 'idle' | 'finished'): Promise<void> {
    const engine = await loadEngine();
    this.request = null;
    this.assumption = null;
    this.judged = { evidence, report: engine.judge(evidence) };
    this.show(phase, evidence.target);
  }

  /** Diagnoses the target of `request`, with progress in a notification and in the panel. */
  async run(request: DiagnosisRequest): Promise<void> {
    if (this.running !== null || this.panel.isDisposed) return;
    const controller = new AbortController();
    this.running = controller;
    this.request = request;
    this.judged = null;
    this.assumption = null;
    this.show('running', request.target);
    let phase: Phase = 'failed';
    try {
      await this.runWithProgress(request, controller);
      phase = 'finished';
    } finally {
      this.running = null;
      this.show(controller.signal.aborted ? 'cancelled' : phase, request.target);
      // Where one part of the run failed, the others end, too.
      controller.abort();
    }
  }

  private async runWithProgress(request: DiagnosisRequest, controller: AbortController): Promise<void> {
    const title = l10n.t('Diagnosing {0}', request.target.url);
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        token.onCancellationRequested(() => controller.abort());
        const reporter = new ProgressReporter(progress);
        this.judged = await gather(request, this.panel.vantage, controller.signal, (judged) => {
          this.judged = judged;
          reporter.report(judged.report);
          this.show('running', request.target);
        });
        logReport(this.services.log, this.judged.report);
      },
    );
  }

  private show(phase: Phase, target: Target): void {
    this.phase = phase;
    const { name, report } = this.assumption ?? { name: null, report: this.judged?.report ?? null };
    this.panel.show({ phase, url: target.url, report, assumption: name }, target);
  }

  /** Shows a "what if" in place of what was seen, or what was seen again. */
  private assume(assumption: Assumption | null): void {
    this.assumption = assumption;
    this.show(this.phase, this.requireJudged().evidence.target);
  }

  private async perform(action: PanelAction): Promise<void> {
    switch (action.name) {
      case 'runAgain':
        // The button is answered at once; how the run goes is shown by the run itself.
        void this.runAgain().catch((error: unknown) => reportError(error, this.services.log));
        return;
      case 'cancel':
        this.running?.abort();
        return;
      case 'copyMarkdown': {
        const engine = await loadEngine();
        await vscode.env.clipboard.writeText(engine.reportToMarkdown(this.requireReport()));
        return;
      }
      case 'copyText':
        await vscode.env.clipboard.writeText(action.text);
        return;
      case 'saveJson':
        return saveReport(this.requireReport());
      case 'assumeTrust':
        return this.assume(await assumeSent(this.requireJudged().evidence, action.fingerprint));
      case 'assumeTrustFile': {
        const assumption = await assumeFile(this.requireJudged().evidence);
        return assumption === undefined ? undefined : this.assume(assumption);
      }
      case 'endAssumption':
        return this.assume(null);
      case 'showLog':
        this.services.log.show();
    }
  }

  private async runAgain(): Promise<void> {
    if (this.request !== null) return this.run(this.request);
    if (this.judged !== null) return this.services.runFromEvidence(this.judged.evidence, this);
  }

  private requireReport(): Report {
    return this.requireJudged().report;
  }

  private requireJudged(): Judged {
    if (this.judged === null)
      throw new ExpectedError(l10n.t('There is no report yet. Wait for the first step to finish.'));
    return this.judged;
  }
}
