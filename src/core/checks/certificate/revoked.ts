import * as l10n from '@vscode/l10n';
import { newServerCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const revoked = defineCertificateCheck({
  meta: {
    id: 'certificate/revoked',
    catalogue: ['C40'],
    title: () => l10n.t('The CA has revoked the certificate'),
    why: () =>
      l10n.t(
        'The server staples an OCSP response of its CA, which says so, and browsers believe that. Node does not look at it.',
      ),
    citation: rfc(6960, '2.2'),
  },
  kinds: ['revoked'],
  explain: ({ certificate }, { target }) => ({
    detail: l10n.t('"{0}" was revoked, as the stapled response says.', shortName(certificate.subject)),
    nextStep: l10n.t(
      'Ask the CA why. Then issue a new certificate with a new key; nobody can take a revocation back.',
    ),
    fixes: newServerCertificate(target),
  }),
});
