import { randomBytes } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Target } from '../core/target';
import { visible } from '../core/text';
import { isPageMessage, type HostMessage, type PageMessage, type PanelAction } from '../shared/messages';
import type { DiagnosisView } from '../shared/view';
import { connectSources, diagnosisHtml } from './diagnosisHtml';
import { sentenceFor } from './errors';
import { currentBundle } from './localise';
import type { Log } from './log';
import { WebviewVantage } from './webviewVantage';

/** What a panel is given from outside. */
export interface PanelServices {
  extensionUri: vscode.Uri;
  log: Log;
  /** Does what a button asks for; an error becomes the button's error text. */
  perform(action: PanelAction): Promise<void>;
}

/** One webview with a diagnosis: shows views, passes on what its buttons ask for. Knows nothing of runs. */
export class DiagnosisPanel implements vscode.Disposable {
  static readonly viewType = 'mqttWssDoctor.diagnosis';

  readonly vantage = new WebviewVantage((message) => this.post(message));
  private view: DiagnosisView | null = null;
  /** The origins in the policy of the present document, `null` before the first one. */
  private connect: string | null = null;
  private disposed = false;

  /** Opens an empty panel in the active column. */
  static create(): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(
      DiagnosisPanel.viewType,
      l10n.t('MQTT Diagnosis'),
      vscode.ViewColumn.Active,
    );
  }

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: PanelServices,
  ) {
    panel.webview.options = { enableScripts: true, localResourceRoots: this.resourceRoots() };
    panel.iconPath = vscode.Uri.joinPath(services.extensionUri, 'media', 'icon.png');
    panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.onDidDispose(() => {
      this.disposed = true;
      this.vantage.dispose();
    });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Shows `view`; a target that the present document may not connect to gets a new one. */
  show(view: DiagnosisView, target: Target): void {
    if (this.disposed) return;
    this.view = view;
    const file = view.report?.evidence.input.file;
    this.panel.title =
      file === undefined
        ? l10n.t('MQTT Diagnosis: {0}', `${target.host}:${target.port}`)
        : l10n.t('Certificate: {0}', visible(file.name, 100));
    const connect = file === undefined ? connectSources(target) : [];
    if (this.connect === connect.join(' ')) {
      this.post({ type: 'view', view });
      return;
    }
    this.connect = connect.join(' ');
    this.vantage.pageIsLoading();
    this.panel.webview.html = this.document(connect);
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(message: unknown): void {
    if (!isPageMessage(message)) {
      this.services.log.warn('Dropped a malformed message of the diagnosis panel.');
      return;
    }
    switch (message.type) {
      case 'ready':
        this.initialise();
        return;
      case 'measured':
        this.vantage.settle(message.id, message.fact);
        return;
      case 'request':
        void this.answer(message);
    }
  }

  private initialise(): void {
    if (this.view === null) return;
    const { language } = vscode.env;
    this.post({ type: 'init', language, bundle: currentBundle(), view: this.view });
    this.vantage.pageHasLoaded();
  }

  private async answer({ id, action }: Extract<PageMessage, { type: 'request' }>): Promise<void> {
    try {
      await this.services.perform(action);
      this.post({ type: 'reply', id, ok: true });
    } catch (error) {
      this.post({ type: 'reply', id, ok: false, message: sentenceFor(error, this.services.log) });
    }
  }

  private post(message: HostMessage): void {
    if (this.disposed) return;
    // A hidden page gets no messages: it asks for the current view when it is shown again.
    void this.panel.webview.postMessage(message);
  }

  private document(connect: string[]): string {
    const { webview } = this.panel;
    const { extensionUri } = this.services;
    const uriOf = (...parts: string[]) =>
      webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...parts)).toString();
    return diagnosisHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('base64'),
      scriptUri: uriOf('dist', 'webview', 'diagnosis.js'),
      styleUri: uriOf('media', 'diagnosis.css'),
      connect,
      language: vscode.env.language,
      title: l10n.t('MQTT Diagnosis'),
    });
  }

  private resourceRoots(): vscode.Uri[] {
    const { extensionUri } = this.services;
    return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
  }
}
