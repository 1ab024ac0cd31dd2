import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const signatureMismatch = defineCertificateCheck({
  meta: {
    id: 'certificate/signature-mismatch',
    catalogue: ['C24', 'C26'],
    title: () => l10n.t('The certificate contradicts itself about how it is signed'),
    why: () =>
      l10n.t(
        'A certificate names the algorithm of its signature twice, inside what is signed and beside the signature. Both must be the same, so that nobody can change the outer one.',
      ),
    citation: rfc(5280, '4.1.1.2'),
  },
  kinds: ['signature-mismatch'],
  explain: ({ certificate }, { isServers }) => ({
    detail: l10n.t('"{0}" names two different algorithms.', shortName(certificate.subject)),
    nextStep: isServers
      ? l10n.t('Issue the certificate again with a current tool.')
      : l10n.t('Issue the CA certificate again with a current tool, and everything below it.'),
  }),
});
