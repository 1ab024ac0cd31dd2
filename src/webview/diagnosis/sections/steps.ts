import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../core/report';
import { formatMs, stepLabel } from '../labels';
import { definitionList, labelled } from './common';

/** The ladder of steps in the order in which a connection is made. */
export function stepsSection(steps: readonly Step[]): TemplateResult {
  return html`<section aria-labelledby="steps">
    <h2 id="steps">${l10n.t('Steps')}</h2>
    <ol class="ladder">
      ${steps.map(rung)}
    </ol>
  </section>`;
}

function rung({ title, status, ms, summary, facts }: Step): TemplateResult {
  const took =
    status === 'running' || status === 'skipped' ? nothing : html`<span class="quiet">${formatMs(ms)}</span>`;
  return html`<li class="step-${status}">
    <h3>
      <span class="step-title">${title}</span>
      <span class="status status-${status}">${labelled(stepLabel(status))}</span>
      ${took}
    </h3>
    <p>${summary}</p>
    ${
      facts.length === 0
        ? nothing
        : html`<details>
            <summary>${l10n.t('Facts of "{0}"', title)}</summary>
            ${definitionList(facts)}
          </details>`
    }
  </li>`;
}
