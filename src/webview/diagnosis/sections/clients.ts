import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { clientName, clientOrder } from '../../../core/clientText';
import { clientsTitle, isAboutFile } from '../../../core/file/reportText';
import type { ClientResult, Clients, Prediction, Report } from '../../../core/report';
import { visible } from '../../../core/text';
import type { Phase } from '../../../shared/view';
import { acceptanceLabel, basisText, outcomeLabel } from '../labels';
import { labelled } from './common';

/**
 * The table of who connects, and what each client would show.
 * The roles are spelled out because a narrow panel lays the rows out as blocks, and elements then lose their own.
 */
export function clientsSection(report: Report, phase: Phase): TemplateResult {
  const { clients, evidence } = report;
  const isFile = isAboutFile(report);
  // The panel opens no connection for a file, so that there is nothing to say of it.
  const shown = clientOrder.filter((client) => !isFile || client !== 'webview');
  return html`<section aria-labelledby="clients">
    <h2 id="clients">${clientsTitle(report)}</h2>
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${l10n.t('Client')}</th>
          <th scope="col" role="columnheader">${l10n.t('Result')}</th>
          <th scope="col" role="columnheader">${l10n.t('What it reports')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map((client) => row(client, clients, phase, isFile))}
      </tbody>
    </table>
    ${evidence.input.trust.length === 0 ? nothing : trustNote()}
  </section>`;
}

function trustNote(): TemplateResult {
  return html`<p class="quiet">
    ${l10n.t(
      'This run asks what would be if the given CA certificate were imported into the browsers. Node.js and the VS Code panel do not know it.',
    )}
  </p>`;
}

function row(client: keyof Clients, clients: Clients, phase: Phase, isFile: boolean): TemplateResult {
  const result = clients[client];
  if (result === undefined) {
    const text = phase === 'running' ? l10n.t('being measured…') : l10n.t('not measured');
    return emptyRow(client, text);
  }
  if (result.outcome === 'unknown' && phase === 'running') return emptyRow(client, l10n.t('not known yet'));
  const label = isFile ? acceptanceLabel(result.outcome) : outcomeLabel(result.outcome);
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${clientName(client)}
      ${result.outcome === 'unknown' ? nothing : html`<div class="quiet">${basisText(client, result.basis)}</div>`}
    </th>
    <td role="cell" class="outcome outcome-${result.outcome}">${labelled(label)}</td>
    <td role="cell" class="shows">
      ${shows(result)} ${client === 'chromium' ? contradiction(clients.chromium) : nothing}
    </td>
  </tr>`;
}

function emptyRow(client: keyof Clients, text: string): TemplateResult {
  return html`<tr role="row">
    <th scope="row" role="rowheader">${clientName(client)}</th>
    <td colspan="2" class="shows quiet" role="cell">${text}</td>
  </tr>`;
}

function shows({ outcome, error, closeCode }: Prediction): TemplateResult {
  const code =
    closeCode === null ? nothing : html`<div class="quiet">${l10n.t('close code {0}', closeCode)}</div>`;
  if (error !== null) return html`<code>${visible(error)}</code>${code}`;
  if (closeCode !== null) return html`${code}`;
  return html`<span class="quiet">${outcome === 'connects' ? l10n.t('no error') : nothing}</span>`;
}

/** A prediction that the measurement did not bear out is shown, not smoothed over. */
function contradiction(result: ClientResult & { predicted: Prediction }): TemplateResult | typeof nothing {
  const { predicted } = result;
  const agrees = predicted.outcome === result.outcome && predicted.error === result.error;
  if (result.basis === 'predicted' || agrees) return nothing;
  const { text } = outcomeLabel(predicted.outcome);
  return html`<div class="quiet">
    ${l10n.t('Predicted was: {0}', predicted.error === null ? text : `${text}, ${visible(predicted.error)}`)}
  </div>`;
}
