import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Citation, Finding, Fix, Report } from '../../../core/report';
import { afterRepairText } from '../../../core/repairText';
import { levelLabel } from '../labels';
import { labelled, linkTo, type Perform } from './common';

/** What was found, the first cause at the top. */
export function findingsSection(
  { findings, verdict }: Report,
  perform: Perform,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const isRoot = ({ id }: Finding) => id === verdict.rootCause;
  const ordered = [...findings.filter(isRoot), ...findings.filter((finding) => !isRoot(finding))];
  return html`<section aria-labelledby="findings">
    <h2 id="findings">${l10n.t('Findings')}</h2>
    ${repeat(
      ordered,
      ({ id }) => id,
      (finding) => findingCard(finding, isRoot(finding), perform),
    )}
  </section>`;
}

function findingCard(finding: Finding, isRoot: boolean, perform: Perform): TemplateResult {
  const { level, title, detail, why, fixes, afterRepair, citation } = finding;
  const summary = fixes.length === 0 ? l10n.t('Why') : l10n.t('Why, and how to fix it');
  return html`<article class="finding finding-${level}">
    <h3>
      <span class="level level-${level}">${labelled(levelLabel(level))}</span>
      <span>${title}</span>
      ${isRoot ? html`<vscode-badge>${l10n.t('First cause')}</vscode-badge>` : nothing}
    </h3>
    <p>${detail}</p>
    ${afterRepair === undefined ? nothing : html`<p class="quiet">${afterRepairText(afterRepair)}</p>`}
    <details ?open=${isRoot}>
      <summary>${summary}</summary>
      <p>${why}</p>
      ${fixes.map((fix) => fixBlock(fix, perform))} ${sourceLine(citation)}
    </details>
  </article>`;
}

function fixBlock({ title, kind, content }: Fix, perform: Perform): TemplateResult {
  const copy = () => perform({ name: 'copyText', text: content });
  return html`<div class="fix">
    <div class="fix-head">
      <h4>${title}</h4>
      <vscode-button secondary aria-label=${l10n.t('Copy: {0}', title)} @click=${copy}
        >${l10n.t('Copy')}</vscode-button
      >
    </div>
    <pre class="fix-${kind}" tabindex="0" aria-label=${title} role="region">${content}</pre>
  </div>`;
}

function sourceLine({ source, section, url }: Citation): TemplateResult {
  const text = section === '' ? source : `${source}, ${section}`;
  return html`<p class="quiet">${l10n.t('Source:')} ${linkTo(url, text)}</p>`;
}
