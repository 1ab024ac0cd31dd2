import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FileInput } from '../../../core/evidence';
import type { Report, Verdict } from '../../../core/report';
import { visible } from '../../../core/text';
import type { DiagnosisView } from '../../../shared/view';
import { icon, type IconName } from '../icons';
import { formatMs, formatTime } from '../labels';

/** The heading with the target, and the verdict or how far the run is. */
export function verdictSection(view: DiagnosisView): TemplateResult {
  return html`
    <header>${heading(view)} ${view.report === null ? nothing : aboutRun(view, view.report)}</header>
    ${view.phase === 'running' ? runningCard(view.report) : endedCard(view)}
  `;
}

function heading({ url, report }: DiagnosisView): TemplateResult {
  const file = report?.evidence.input.file;
  return file === undefined
    ? html`<h1><span class="quiet">${l10n.t('MQTT diagnosis of')}</span> <code>${url}</code></h1>`
    : html`<h1>
        <span class="quiet">${l10n.t('Certificate file')}</span> <code>${visible(file.name)}</code>
      </h1>`;
}

/** What a screen reader is told when it changes. */
export function announcement({ phase, report }: DiagnosisView): string {
  if (phase !== 'running') return report?.verdict.summary ?? '';
  const done = report?.steps.findLast((step) => step.status !== 'running' && step.status !== 'skipped');
  return done === undefined ? l10n.t('Diagnosis is running…') : `${done.title}: ${done.summary}`;
}

function aboutRun({ phase }: DiagnosisView, report: Report): TemplateResult {
  const { pageOrigin } = report.target;
  const time = formatTime(report.startedAt);
  const when = phase === 'idle' ? l10n.t('Report from {0}, judged anew', time) : time;
  const page = pageOrigin === null ? l10n.t('page not given') : l10n.t('page {0}', pageOrigin);
  const { file } = report.evidence.input;
  if (file !== undefined) return html`<p class="quiet">${[when, hostText(file, report)].join(' · ')}</p>`;
  const parts = phase === 'running' ? [when, page] : [when, formatMs(report.ms), page];
  return html`<p class="quiet">${parts.join(' · ')}</p>`;
}

function hostText({ isHostGiven }: FileInput, { target }: Report): string {
  return isHostGiven ? l10n.t('host {0}', target.host) : l10n.t('host not given');
}

function runningCard(report: Report | null): TemplateResult {
  const total = report?.steps.length ?? 0;
  const done = report?.steps.filter((step) => step.status !== 'running').length ?? 0;
  const progress = total === 0 ? '' : l10n.t('{0} of {1} steps are done', done, total);
  return html`<section class="verdict verdict-running" aria-labelledby="verdict">
    <h2 id="verdict">${icon('running')}<span>${l10n.t('Diagnosis is running…')}</span></h2>
    <p>${progress}</p>
    <vscode-progress-bar aria-label=${l10n.t('Diagnosis is running…')}></vscode-progress-bar>
  </section>`;
}

function endedCard({ phase, report }: DiagnosisView): TemplateResult {
  return html` ${endedEarly(phase)} ${report === null ? nothing : verdictCard(report.verdict)} `;
}

function endedEarly(phase: DiagnosisView['phase']): TemplateResult | typeof nothing {
  switch (phase) {
    case 'running':
    case 'finished':
    case 'idle':
      return nothing;
    case 'cancelled':
      return html`<p class="notice">
        ${icon('warning')}<span
          >${l10n.t('Cancelled. What was found until then is shown; run it again for the rest.')}</span
        >
      </p>`;
    case 'failed':
      return html`<p class="notice">
        ${icon('failed')}<span
          >${l10n.t('The run ended with an error of the extension. Show the log, or run it again.')}</span
        >
      </p>`;
  }
}

/** A verdict without a cause is none: the run ended before it could tell. */
function kindOf({ healthy, rootCause }: Verdict): { name: string; icon: IconName } {
  if (healthy) return { name: 'healthy', icon: 'passed' };
  return rootCause === null ? { name: 'open', icon: 'unknown' } : { name: 'broken', icon: 'failed' };
}

function verdictCard(verdict: Verdict): TemplateResult {
  const { summary, nextStep } = verdict;
  const kind = kindOf(verdict);
  return html`<section class="verdict verdict-${kind.name}" aria-labelledby="verdict">
    <h2 id="verdict">
      ${icon(kind.icon)}
      <span><span class="visually-hidden">${l10n.t('Verdict:')}</span> ${summary}</span>
    </h2>
    ${nextStep === '' ? nothing : html`<p><strong>${l10n.t('Next step:')}</strong> ${nextStep}</p>`}
  </section>`;
}
