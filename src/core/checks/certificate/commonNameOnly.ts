import * as l10n from '@vscode/l10n';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

export const commonNameOnly = defineCertificateCheck({
  meta: {
    id: 'certificate/common-name-only',
    catalogue: ['C05'],
    title: () => l10n.t('The certificate has a common name, but no subject alternative name (SAN)'),
    why: () =>
      l10n.t(
        'Browsers have not looked at the common name since 2017; they read the SAN only. Node, MQTTX and most desktop clients still do, and connect.',
      ),
    citation: rfc(9525, '2'),
  },
  kinds: ['common-name-only'],
  explain: ({ commonName }, { target }) => ({
    detail: l10n.t('The name {0} stands only in the subject (CN).', visible(commonName, 100)),
    nextStep: l10n.t('Issue the certificate again with {0} in the SAN.', target.host),
  }),
});
