import * as l10n from '@vscode/l10n';
import { importAuthority, newServerCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const loneLeaf = defineCertificateCheck({
  meta: {
    id: 'certificate/lone-leaf',
    catalogue: ['C43'],
    title: () => l10n.t('A trusted self-signed certificate is still no CA'),
    why: () =>
      l10n.t(
        'Chromium accepts an imported certificate as an authority only if it says that it is one (CA:TRUE), and Firefox accepts it as a server only if it does not.',
      ),
    citation: rfc(5280, '4.2.1.9'),
  },
  kinds: ['untrusted-leaf-as-anchor'],
  explain: ({ certificate }, { target }) => ({
    // It says that it is a CA, but not that it signs.
    catalogue: certificate.basicConstraints?.ca === true ? ['C43', 'C34'] : ['C43'],
    detail: l10n.t('"{0}" was imported itself.', shortName(certificate.subject)),
    nextStep: l10n.t('Make a small CA, import that one, and let it sign the certificate of the server.'),
    fixes: [...newServerCertificate(target), ...importAuthority()],
  }),
});
