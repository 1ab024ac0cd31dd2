import * as l10n from '@vscode/l10n';
import { staple } from '../../../fixes/tls';
import { shortName } from '../../certificate/names';
import type { StapleFault } from '../../certificate/problem';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const badStaple = defineCertificateCheck({
  meta: {
    id: 'certificate/bad-staple',
    catalogue: ['C40'],
    title: () => l10n.t('The stapled OCSP response does not vouch for the certificate'),
    why: () =>
      l10n.t(
        'A server that staples a response vouches with it. To Firefox a wrong one is worse than none. Chromium and Node do not mind it.',
      ),
    citation: rfc(6960, '3.2'),
  },
  kinds: ['bad-staple'],
  explain: ({ certificate, reason }) => ({
    detail: l10n.t('The response on "{0}": {1}.', shortName(certificate.subject), reasonText(reason)),
    nextStep: l10n.t(
      'Have the proxy fetch a new response from the CA of the certificate, or switch stapling off.',
    ),
    fixes: [staple()],
  }),
});

function reasonText(reason: StapleFault): string {
  switch (reason) {
    case 'unknown':
      return l10n.t('the responder does not know the certificate');
    case 'old':
      return l10n.t('it is too old');
    case 'unusable':
      return l10n.t('it is damaged, about another certificate, or not by the CA');
  }
}
