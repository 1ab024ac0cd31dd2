import * as l10n from '@vscode/l10n';
import { newServerCertificate } from '../../../fixes/certificate';
import { staple } from '../../../fixes/tls';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const mustStaple = defineCertificateCheck({
  meta: {
    id: 'certificate/must-staple',
    catalogue: ['C40'],
    title: () => l10n.t('The certificate demands a stapled OCSP response, and the server sends none'),
    why: () =>
      l10n.t(
        'With this extension ("must staple") Firefox takes a missing response for a revoked certificate. Chromium and Node do not look at it.',
      ),
    citation: rfc(7633, '4.2.3'),
  },
  kinds: ['must-staple'],
  explain: ({ certificate }, { target }) => ({
    detail: l10n.t('"{0}" has the extension, and no response came with it.', shortName(certificate.subject)),
    nextStep: l10n.t(
      'Issue the certificate again without must-staple, or switch stapling on in the proxy; Mosquitto cannot staple.',
    ),
    fixes: [staple(), ...newServerCertificate(target)],
  }),
});
