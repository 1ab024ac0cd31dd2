import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit';
import { isAboutFile } from '../../core/file/reportText';
import type { PanelAction } from '../../shared/messages';
import type { DiagnosisView } from '../../shared/view';
import type { Host } from './host';
import { chainSection } from './sections/chain';
import { clientsSection } from './sections/clients';
import { findingsSection } from './sections/findings';
import { stepsSection } from './sections/steps';
import { toolbar } from './sections/toolbar';
import { announcement, verdictSection } from './sections/verdict';

/** How long the answer to a button stays to be read, in ms. */
const feedbackMs = 5_000;

/** Shows one view at a time in `root`. */
export class DiagnosisApp {
  private view: DiagnosisView | null = null;
  private feedback = '';
  private feedbackTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Host,
  ) {}

  show(view: DiagnosisView): void {
    this.view = view;
    const isSeen = view.phase !== 'running' && view.assumption === null;
    if (isSeen && view.report !== null) this.host.keep(view.report.evidence);
    this.refresh();
  }

  private refresh(): void {
    if (this.view === null) return;
    const focused = document.activeElement?.id;
    render(this.template(this.view), this.root);
    this.moveFocus(focused);
  }

  private template(view: DiagnosisView): TemplateResult {
    const perform = (action: PanelAction) => void this.perform(action);
    const { report, phase } = view;
    return html`
      ${verdictSection(view)} ${toolbar(view, this.feedback, perform)}
      <p class="visually-hidden" role="status" aria-live="polite">${announcement(view)}</p>
      ${
        report === null
          ? nothing
          : html`${clientsSection(report, phase)} ${findingsSection(report, perform)}
            ${isAboutFile(report) ? nothing : stepsSection(report.steps)} ${chainSection(view, perform)}`
      }
    `;
  }

  /** Cancel and Run Again take each other's place; the keyboard's focus goes along. */
  private moveFocus(before: string | undefined): void {
    if (before !== 'cancel' && before !== 'run-again') return;
    if (document.getElementById(before) !== null) return;
    const successor = before === 'cancel' ? 'run-again' : 'cancel';
    // A new button can take the focus only once it has rendered itself.
    requestAnimationFrame(() => document.getElementById(successor)?.focus());
  }

  private async perform(action: PanelAction): Promise<void> {
    const result = await this.host.request(action);
    this.tell(result.ok ? doneText(action) : result.message);
  }

  private tell(text: string): void {
    clearTimeout(this.feedbackTimer);
    this.feedback = text;
    this.refresh();
    if (text !== '') this.feedbackTimer = setTimeout(() => this.tell(''), feedbackMs);
  }
}

function doneText(action: PanelAction): string {
  switch (action.name) {
    case 'copyMarkdown':
      return l10n.t('The report was copied as Markdown.');
    case 'copyText':
      return l10n.t('Copied.');
    case 'runAgain':
    case 'cancel':
    case 'saveJson':
    case 'showLog':
    case 'assumeTrust':
    case 'assumeTrustFile':
    case 'endAssumption':
      return '';
  }
}
