import * as l10n from '@vscode/l10n';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

export const wildcardUnusable = defineCertificateCheck({
  meta: {
    id: 'certificate/wildcard-unusable',
    catalogue: ['C23'],
    title: () => l10n.t('The wildcard of the certificate does not cover this host'),
    why: () =>
      l10n.t(
        'A wildcard stands for exactly one whole label at the very left, and never directly above a public suffix such as co.uk. OpenSSL is less strict, so that Node may connect.',
      ),
    citation: rfc(9525, '6.3'),
  },
  kinds: ['wildcard-unusable'],
  explain: ({ pattern }, { target }) => ({
    detail: l10n.t('The host is {0}; the certificate is for {1}.', target.host, visible(pattern, 100)),
    nextStep: l10n.t('Issue the certificate again with {0} in the SAN.', target.host),
  }),
});
