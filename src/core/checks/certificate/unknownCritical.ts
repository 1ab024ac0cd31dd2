import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

export const unknownCritical = defineCertificateCheck({
  meta: {
    id: 'certificate/unknown-critical-extension',
    catalogue: ['C34'],
    title: () => l10n.t('The certificate has a critical extension that browsers do not know'),
    why: () => l10n.t('Critical means: whoever does not know the extension has to reject the certificate.'),
    citation: rfc(5280, '4.2'),
  },
  kinds: ['unknown-critical'],
  explain: ({ certificate, extension }, { isServers }) => ({
    detail: l10n.t('"{0}" has the extension {1}.', shortName(certificate.subject), visible(extension, 100)),
    nextStep: isServers
      ? l10n.t('Issue the certificate again without this extension, or with it as not critical.')
      : l10n.t(
          'Issue the CA certificate again without this extension, or with it as not critical, and everything below it.',
        ),
  }),
});
