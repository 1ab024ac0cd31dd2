import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ParsedCertificate } from '../../../core/certificate/parse';
import { visible } from '../../../core/text';
import type { DiagnosisView } from '../../../shared/view';
import { icon } from '../icons';
import type { Perform } from './common';

/** Says that what is shown is a "what if", and leads back. */
export function assumption(view: DiagnosisView, perform: Perform): TemplateResult | typeof nothing {
  if (view.assumption === null) return nothing;
  return html`<div class="notice" id="assumption">
    ${icon('info')}
    <p>
      ${l10n.t(
        'Judged as though you had imported "{0}" into your browsers. Nothing was changed on this machine.',
        visible(view.assumption),
      )}
    </p>
    <vscode-button secondary id="end-assumption" @click=${() => perform({ name: 'endAssumption' })}
      >${l10n.t('Back to what was seen')}</vscode-button
    >
  </div>`;
}

/** Judges again with this certificate trusted. */
export function assumeButton(
  { fingerprint }: ParsedCertificate,
  name: string,
  perform: Perform,
): TemplateResult {
  return html`<vscode-button
    secondary
    class="assume"
    @click=${() => perform({ name: 'assumeTrust', fingerprint })}
    >${l10n.t('Judge as though I had imported "{0}"', name)}</vscode-button
  >`;
}

/** The same with a CA certificate out of a file. */
export function assumeFileButton(perform: Perform): TemplateResult {
  return html`<vscode-button secondary id="assume-file" @click=${() => perform({ name: 'assumeTrustFile' })}
    >${l10n.t('Judge as though I had imported a CA from a file…')}</vscode-button
  >`;
}
