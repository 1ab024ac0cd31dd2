import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const weakSignature = defineCertificateCheck({
  meta: {
    id: 'certificate/weak-signature',
    catalogue: ['C10', 'C26'],
    title: () => l10n.t('The certificate is signed with SHA-1 or MD5'),
    why: () =>
      l10n.t('Such signatures can be forged. Browsers reject them on every certificate below the root.'),
    citation: rfc(9155, '3'),
  },
  kinds: ['weak-signature'],
  explain: ({ certificate }, { isServers }) => ({
    detail: l10n.t(
      '"{0}" is signed with {1}.',
      shortName(certificate.subject),
      certificate.signatureAlgorithm,
    ),
    nextStep: isServers
      ? l10n.t('Issue the certificate again with SHA-256.')
      : l10n.t('Issue the CA certificate again with SHA-256, and everything below it.'),
  }),
});
