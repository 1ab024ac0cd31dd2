import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { isAboutFile } from '../../../core/file/reportText';
import type { DiagnosisView } from '../../../shared/view';
import type { Perform } from './common';

/** The buttons for the whole report, and how the last one went. */
export function toolbar(
  { phase, report }: DiagnosisView,
  feedback: string,
  perform: Perform,
): TemplateResult {
  const withoutReport = report === null;
  const isFile = report !== null && isAboutFile(report);
  return html`<div class="toolbar" role="group" aria-label=${l10n.t('Actions')}>
    ${phase === 'running' ? cancelButton(perform) : runAgainButton(isFile, perform)}
    <vscode-button secondary ?disabled=${withoutReport} @click=${() => perform({ name: 'copyMarkdown' })}
      >${l10n.t('Copy as Markdown')}</vscode-button
    >
    <vscode-button secondary ?disabled=${withoutReport} @click=${() => perform({ name: 'saveJson' })}
      >${l10n.t('Save as JSON')}</vscode-button
    >
    <vscode-button secondary @click=${() => perform({ name: 'showLog' })}
      >${l10n.t('Show Log')}</vscode-button
    >
    <p class="feedback" role="status" aria-live="polite">${feedback}</p>
  </div>`;
}

function cancelButton(perform: Perform): TemplateResult {
  return html`<vscode-button id="cancel" @click=${() => perform({ name: 'cancel' })}
    >${l10n.t('Cancel')}</vscode-button
  >`;
}

function runAgainButton(isFile: boolean, perform: Perform): TemplateResult {
  return html`<vscode-button id="run-again" @click=${() => perform({ name: 'runAgain' })}
    >${isFile ? l10n.t('Check Again') : l10n.t('Run Again')}</vscode-button
  >`;
}
