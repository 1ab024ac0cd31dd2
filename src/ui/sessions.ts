import type * as vscode from 'vscode';
import type { Evidence } from '../core/evidence';
import { isRecord } from '../core/guards';
import { DiagnosisPanel } from './diagnosisPanel';
import { DiagnosisSession, type SessionServices } from './diagnosisSession';
import { loadEngine } from './lazy';

/** The open diagnosis panels of this window. */
export class Sessions implements vscode.WebviewPanelSerializer {
  private readonly open = new Set<DiagnosisSession>();

  constructor(private readonly services: SessionServices) {}

  /** The panel of the last run where that has ended, else a new one. */
  forNewRun(): DiagnosisSession {
    const idle = [...this.open].findLast((session) => session.canTakeNextRun);
    idle?.panel.reveal();
    return idle ?? this.adopt(DiagnosisPanel.create());
  }

  /** A new panel for the certificates of a file. */
  forFile(): DiagnosisSession {
    return this.adopt(DiagnosisPanel.create());
  }

  /** Shows the evidence of a saved report in a panel of its own. */
  async showEarlier(evidence: Evidence): Promise<void> {
    await this.adopt(DiagnosisPanel.create()).showEvidence(evidence, 'idle');
  }

  /** Brings a panel back after the window was reloaded. Its state is checked like any file from outside. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const engine = await loadEngine();
    const read = engine.readEvidence(isRecord(state) ? state.evidence : undefined);
    if (!read.ok) {
      this.services.log.warn(`A diagnosis panel could not be restored: ${read.message}`);
      webviewPanel.dispose();
      return;
    }
    await this.adopt(webviewPanel).showEvidence(read.evidence, 'idle');
  }

  private adopt(webviewPanel: vscode.WebviewPanel): DiagnosisSession {
    const session = new DiagnosisSession(webviewPanel, this.services);
    this.open.add(session);
    session.panel.onDidDispose(() => this.open.delete(session));
    return session;
  }
}
