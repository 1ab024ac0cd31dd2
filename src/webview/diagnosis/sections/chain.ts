import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { describeKey } from '../../../core/certificate/keyText';
import type { ParsedCertificate } from '../../../core/certificate/parse';
import { problemText } from '../../../core/certificate/problemText';
import type { ChainEntry } from '../../../core/report';
import { visible } from '../../../core/text';
import { icon } from '../icons';
import { formatTime } from '../labels';
import { definitionList } from './common';

/** Names that are shown of one certificate; some have hundreds. */
const maxNames = 50;

/** The certificates, the server's own first. */
export function chainSection(chain: readonly ChainEntry[]): TemplateResult | typeof nothing {
  if (chain.length === 0) return nothing;
  return html`<section aria-labelledby="chain">
    <h2 id="chain">${l10n.t('Certificate chain')}</h2>
    <ol class="chain">
      ${chain.map(link)}
    </ol>
  </section>`;
}

function link({ certificate, source, problems }: ChainEntry): TemplateResult {
  const { subject } = certificate;
  const name = visible(subject.commonName ?? subject.text);
  const origin = source === 'sent' ? l10n.t('sent by the server') : l10n.t('from the trust store');
  return html`<li>
    <h3>
      <span>${name === '' ? l10n.t('(no name)') : name}</span>
      <span class="quiet">${origin}</span>
    </h3>
    ${problems.map((problem) => html`<p class="problem">${icon('failed')}<span>${problemText(problem)}</span></p>`)}
    <p class="quiet">
      ${l10n.t('valid {0} – {1}', formatTime(certificate.notBefore), formatTime(certificate.notAfter))}
    </p>
    <details>
      <summary>${l10n.t('Details of {0}', name)}</summary>
      ${definitionList(certificateFacts(certificate))}
    </details>
  </li>`;
}

function certificateFacts(certificate: ParsedCertificate): { name: string; value: string }[] {
  return [
    { name: l10n.t('Subject'), value: certificate.subject.text },
    { name: l10n.t('Issuer'), value: certificate.issuer.text },
    { name: l10n.t('Names (SAN)'), value: altNames(certificate) },
    { name: l10n.t('Key'), value: describeKey(certificate.publicKey) },
    { name: l10n.t('Signature'), value: certificate.signatureAlgorithm },
    { name: l10n.t('Serial number'), value: certificate.serialNumber },
    { name: l10n.t('SHA-256 fingerprint'), value: certificate.fingerprint },
  ];
}

function altNames({ subjectAltNames }: ParsedCertificate): string {
  if (subjectAltNames === null || subjectAltNames.length === 0) return l10n.t('none');
  const shown = subjectAltNames.slice(0, maxNames).map(({ value }) => visible(value));
  const hidden = subjectAltNames.length - shown.length;
  return hidden === 0 ? shown.join(', ') : l10n.t('{0} and {1} more', shown.join(', '), hidden);
}
