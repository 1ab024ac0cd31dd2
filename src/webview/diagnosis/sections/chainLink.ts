import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { TrustStore } from '../../../core/evidence';
import type { ChainLink } from '../../../core/report';
import { visible } from '../../../core/text';
import { icon, type IconName } from '../icons';

/** How a certificate hangs on the next one; a chain breaks where this is a cross. */
export function linkLine(link: ChainLink, isFile: boolean): TemplateResult | typeof nothing {
  const { name, text, breaks } = describe(link, isFile);
  if (text === '') return nothing;
  return html`<p class="link ${breaks ? 'link-broken' : ''}">${icon(name)}<span>${text}</span></p>`;
}

function describe(link: ChainLink, isFile: boolean): { name: IconName; text: string; breaks: boolean } {
  switch (link.kind) {
    case 'signed':
      return { name: 'passed', text: l10n.t('signed by the next one'), breaks: false };
    case 'anchor':
      return { name: 'passed', text: storeText(link.store), breaks: false };
    case 'broken':
      return {
        name: 'failed',
        text: l10n.t(
          'Here the chain breaks: a certificate with the name of its issuer is there, but did not sign it.',
        ),
        breaks: true,
      };
    case 'missing':
      return {
        name: 'failed',
        text: isFile
          ? l10n.t(
              'Here the chain breaks: its issuer "{0}" is neither in the file nor trusted.',
              visible(link.issuer),
            )
          : l10n.t(
              'Here the chain breaks: its issuer "{0}" was neither sent nor is it trusted.',
              visible(link.issuer),
            ),
        breaks: true,
      };
    case 'self-signed':
      return {
        name: 'failed',
        text: l10n.t('Here the chain breaks: it signed itself and stands in no trust store.'),
        breaks: true,
      };
    case 'unreadable':
      return {
        name: 'failed',
        text: l10n.t('Here the chain breaks: a browser cannot read it.'),
        breaks: true,
      };
    case 'unused':
      return { name: 'skipped', text: l10n.t('not needed: no browser looks at it'), breaks: false };
  }
}

/** Which store it is that the browser believes. */
function storeText(store: TrustStore): string {
  switch (store) {
    case 'bundled':
      return l10n.t('trusted: a publicly known root');
    case 'system':
      return l10n.t('trusted: in the store of the operating system');
    case 'nss':
      return l10n.t("trusted: in the user's NSS database, where Chrome on Linux looks");
    case 'named':
      return l10n.t('trusted as though you had imported it');
  }
}
