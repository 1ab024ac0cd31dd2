import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const keyUsage = defineCertificateCheck({
  meta: {
    id: 'certificate/key-usage',
    catalogue: ['C35'],
    title: () => l10n.t('The key usage of the certificate does not fit TLS'),
    why: () =>
      l10n.t(
        'In current key exchanges the server signs, so the key usage of its certificate must allow digitalSignature. Chromium checks it, Node and Firefox do not.',
      ),
    citation: rfc(5280, '4.2.1.3'),
  },
  kinds: ['key-usage'],
  explain: ({ certificate }) => ({
    detail: l10n.t(
      '"{0}" allows: {1}.',
      shortName(certificate.subject),
      (certificate.keyUsage ?? []).join(', '),
    ),
    nextStep: l10n.t(
      'Issue the certificate again with keyUsage=digitalSignature (and keyEncipherment for RSA).',
    ),
  }),
});
