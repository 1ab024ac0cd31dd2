import * as l10n from '@vscode/l10n';
import { fullChain, newAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { dayOf } from '../../time';
import { defineCertificateCheck } from './define';

export const expired = defineCertificateCheck({
  meta: {
    id: 'certificate/expired',
    catalogue: ['C07'],
    title: () => l10n.t('The certificate has expired'),
    why: () => l10n.t('A browser accepts a certificate only between its two dates.'),
    citation: rfc(5280, '4.1.2.5'),
  },
  kinds: ['expired'],
  explain: ({ certificate }, { target, isServers }) => ({
    detail: l10n.t('"{0}" expired on {1}.', shortName(certificate.subject), dayOf(certificate.notAfter)),
    nextStep: isServers
      ? l10n.t(
          'Renew the certificate and reload the broker or proxy: many keep the old one until they are restarted.',
        )
      : l10n.t(
          'Serve the renewed certificate of this CA in the chain, or make a new CA if it is yours, and reload the broker or proxy.',
        ),
    ...(isServers ? {} : { fixes: [fullChain(), ...newAuthority(target)] }),
  }),
});
