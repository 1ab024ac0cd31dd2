import * as l10n from '@vscode/l10n';
import { newAuthority, reissue } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const badSignature = defineCertificateCheck({
  meta: {
    id: 'certificate/bad-signature',
    catalogue: ['C46'],
    title: () => l10n.t('The certificate was not signed by the CA that it names'),
    why: () =>
      l10n.t(
        'Often a CA was made anew under its old name: it has another key, and what the old one signed does not fit it, although every name in the chain looks right.',
      ),
    citation: rfc(5280, '6.1.3'),
  },
  kinds: ['bad-signature'],
  explain: ({ certificate, issuer }, { target, isServers }) => ({
    detail: l10n.t(
      '"{0}" names "{1}" as its issuer, but the key of that certificate did not sign it.',
      shortName(certificate.subject),
      shortName(issuer.subject),
    ),
    nextStep: l10n.t(
      'Serve and trust the CA whose key did sign it, or sign the certificate again with the CA that is there now. Give a new CA a new name.',
    ),
    fixes: [...(isServers ? [reissue(target)] : []), ...newAuthority(target)],
  }),
});
