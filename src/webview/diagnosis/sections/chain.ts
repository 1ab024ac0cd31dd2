import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { CertificateSource } from '../../../core/certificate/path';
import { problemText } from '../../../core/certificate/problemText';
import { isAboutFile } from '../../../core/file/reportText';
import type { ChainEntry } from '../../../core/report';
import { visible } from '../../../core/text';
import { TimeScale } from '../../../shared/timeScale';
import type { DiagnosisView } from '../../../shared/view';
import { icon } from '../icons';
import { formatDay } from '../labels';
import { assumption, assumeButton, assumeFileButton } from './assumption';
import { certificateFacts } from './certificateFacts';
import { linkLine } from './chainLink';
import { definitionList, type Perform } from './common';
import { timeAxis, timeBar } from './timeline';

interface Shown {
  scale: TimeScale;
  now: Date;
  /** The certificates come from a file, and from no server. */
  isFile: boolean;
  /** `null` where no "what if" can be asked. */
  perform: Perform | null;
}

/** The certificates, the server's own first, on one time scale, and what would be if their CA was trusted. */
export function chainSection(view: DiagnosisView, perform: Perform): TemplateResult | typeof nothing {
  const { report, phase } = view;
  if (report === null || report.chain.length === 0) return nothing;
  const now = new Date(report.startedAt);
  const dates = report.chain.flatMap(({ certificate }) => [certificate.notBefore, certificate.notAfter]);
  const scale = new TimeScale(now, dates);
  const isFile = isAboutFile(report);
  const isOpen = phase !== 'running' && view.assumption === null;
  return html`<section aria-labelledby="chain">
    <h2 id="chain">${l10n.t('Certificate chain')}</h2>
    ${assumption(view, perform)} ${timeAxis(scale)}
    <ol class="chain">
      ${report.chain.map((entry) => certificateItem(entry, { scale, now, isFile, perform: isOpen ? perform : null }))}
    </ol>
    ${isOpen && breaks(report.chain) ? assumeFileButton(perform) : nothing}
  </section>`;
}

function certificateItem(
  { certificate, source, problems, link }: ChainEntry,
  { scale, now, isFile, perform }: Shown,
): TemplateResult {
  const { subject, notBefore, notAfter } = certificate;
  const name = visible(subject.commonName ?? subject.text);
  return html`<li>
    <h3>
      <span>${name === '' ? l10n.t('(no name)') : name}</span>
      <span class="quiet">${sourceText(source, isFile)}</span>
    </h3>
    ${problems.map((problem) => html`<p class="problem">${icon('failed')}<span>${problemText(problem)}</span></p>`)}
    ${timeBar(scale, certificate, now)}
    <p class="quiet">${l10n.t('valid {0} – {1}', formatDay(notBefore), formatDay(notAfter))}</p>
    <details>
      <summary>${l10n.t('Details of {0}', name)}</summary>
      ${definitionList(certificateFacts(certificate))}
    </details>
    ${linkLine(link, isFile)}
    ${perform !== null && link.kind === 'self-signed' ? assumeButton(certificate, name, perform) : nothing}
  </li>`;
}

function sourceText(source: CertificateSource, isFile: boolean): string {
  switch (source) {
    case 'sent':
      return isFile ? l10n.t('from the file') : l10n.t('sent by the server');
    case 'fetched':
      return l10n.t('fetched from the address of the issuer (AIA)');
    case 'store':
      return l10n.t('from the trust store');
  }
}

function breaks(chain: readonly ChainEntry[]): boolean {
  return chain.some(({ link }) => ['missing', 'broken', 'self-signed'].includes(link.kind));
}
