import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const noCertSign = defineCertificateCheck({
  meta: {
    id: 'certificate/no-cert-sign',
    catalogue: ['C34'],
    title: () => l10n.t('The key usage of the issuer does not allow it to sign certificates'),
    why: () => l10n.t('Where a CA certificate has a key usage, keyCertSign must be in it.'),
    citation: rfc(5280, '4.2.1.3'),
  },
  kinds: ['no-cert-sign'],
  explain: ({ certificate }) => ({
    detail: l10n.t(
      '"{0}" allows: {1}.',
      shortName(certificate.subject),
      (certificate.keyUsage ?? []).join(', '),
    ),
    nextStep: l10n.t(
      'Issue the CA certificate again with keyUsage=keyCertSign,cRLSign, and everything below it.',
    ),
  }),
});
