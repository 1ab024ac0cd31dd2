import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const notForServers = defineCertificateCheck({
  meta: {
    id: 'certificate/not-for-servers',
    catalogue: ['C09', 'C30'],
    title: () => l10n.t('The certificate may not be used by a server'),
    why: () => l10n.t('Its extended key usage lists purposes, and serverAuth is not among them.'),
    citation: rfc(5280, '4.2.1.12'),
  },
  kinds: ['not-for-servers'],
  explain: ({ certificate }, { isServers }) => ({
    detail: l10n.t('"{0}" has an extended key usage without serverAuth.', shortName(certificate.subject)),
    nextStep: isServers
      ? l10n.t('Issue the certificate again with extendedKeyUsage=serverAuth.')
      : l10n.t('Issue the CA certificate again without extended key usage, and everything below it.'),
  }),
});
