import * as l10n from '@vscode/l10n';
import { importAuthority, newServerCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const selfSigned = defineCertificateCheck({
  meta: {
    id: 'certificate/self-signed',
    catalogue: ['C01'],
    title: () => l10n.t('The certificate is self-signed'),
    why: () =>
      l10n.t(
        'Nobody whom a browser trusts vouches for it. A page cannot make an exception: rejectUnauthorized and ca are ignored in browsers.',
      ),
    citation: rfc(5280, '6.1'),
  },
  kinds: ['self-signed'],
  explain: ({ certificate }, { target }) => ({
    detail: l10n.t('"{0}" signed itself and stands in no trust store.', shortName(certificate.subject)),
    nextStep: l10n.t(
      'Replace it with a certificate of a public CA, or for development with one of a local CA that your browsers trust. Do not import this certificate itself: a lone self-signed one is rejected by Chromium if it is no CA, and by Firefox if it is one.',
    ),
    fixes: [...newServerCertificate(target), ...importAuthority()],
  }),
});
