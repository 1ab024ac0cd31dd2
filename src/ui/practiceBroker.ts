import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { PracticeBroker as RunningBroker, PracticeListener } from '../practice';
import { certificatesInPem } from '../core/certificate/pem';
import { loadPractice } from './lazy';

/** The practice broker of this window: at most one, stopped with the extension. */
export class PracticeBroker implements vscode.Disposable {
  private starting: Promise<RunningBroker> | null = null;
  private running: RunningBroker | null = null;

  get listeners(): readonly PracticeListener[] {
    return this.running?.listeners ?? [];
  }

  /** Starts it unless it runs already. */
  async start(): Promise<void> {
    this.starting ??= loadPractice().then((practice) => practice.startPractice());
    try {
      this.running = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: l10n.t('Starting the practice broker…') },
        () => this.starting ?? Promise.reject(new vscode.CancellationError()),
      );
    } catch (error) {
      this.starting = null;
      throw error;
    }
    await this.publishState();
  }

  async stop(): Promise<void> {
    const running = await this.starting;
    this.starting = null;
    this.running = null;
    await running?.close();
    await this.publishState();
  }

  /** The certificates to trust for this URL, Base64 of the DER: the broker's own CA, for the listeners that need it. */
  trustFor(url: string): string[] {
    const listener = this.listeners.find((one) => one.url === url);
    return listener?.trusted === true ? certificatesInPem(this.running?.caPem ?? '') : [];
  }

  dispose(): void {
    void this.stop();
  }

  private publishState(): Thenable<unknown> {
    return vscode.commands.executeCommand(
      'setContext',
      'mqttWssDoctor.practiceRunning',
      this.running !== null,
    );
  }
}
