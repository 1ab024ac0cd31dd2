import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const anyPurposeOnly = defineCertificateCheck({
  meta: {
    id: 'certificate/any-purpose-only',
    catalogue: ['C31'],
    title: () => l10n.t('The extended key usage says "any", but not "server"'),
    why: () =>
      l10n.t(
        'Chromium takes anyExtendedKeyUsage for serverAuth. Firefox and OpenSSL, and with it Node, do not.',
      ),
    citation: rfc(5280, '4.2.1.12'),
  },
  kinds: ['any-purpose-only'],
  explain: ({ certificate }, { isServers }) => ({
    detail: l10n.t('"{0}" has an extended key usage without serverAuth.', shortName(certificate.subject)),
    nextStep: isServers
      ? l10n.t('Issue the certificate again with extendedKeyUsage=serverAuth.')
      : l10n.t('Issue the CA certificate again without extended key usage, and everything below it.'),
  }),
});
