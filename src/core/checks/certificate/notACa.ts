import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const notACa = defineCertificateCheck({
  meta: {
    id: 'certificate/issuer-not-a-ca',
    catalogue: ['C33'],
    title: () => l10n.t('The issuer may not issue certificates'),
    why: () =>
      l10n.t(
        'A certificate that signs others must be version 3, say CA:TRUE, and, where it has a key usage, allow keyCertSign.',
      ),
    citation: rfc(5280, '4.2.1.9'),
  },
  kinds: ['not-a-ca'],
  explain: ({ certificate }) => ({
    detail: l10n.t('"{0}" signed the certificate below it, but is no CA.', shortName(certificate.subject)),
    nextStep: l10n.t(
      'Issue the CA certificate again with basicConstraints=critical,CA:TRUE and keyUsage=keyCertSign, and everything below it.',
    ),
  }),
});
