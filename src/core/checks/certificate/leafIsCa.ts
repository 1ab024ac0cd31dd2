import * as l10n from '@vscode/l10n';
import { importAuthority, newServerCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { page } from '../../citations';
import { defineCertificateCheck } from './define';

export const leafIsCa = defineCertificateCheck({
  meta: {
    id: 'certificate/leaf-is-ca',
    catalogue: ['C32'],
    title: () => l10n.t('The server shows a CA certificate as its own'),
    why: () =>
      l10n.t(
        'Firefox accepts no CA certificate (CA:TRUE) for a server; Chromium and Node do. The key of a CA has no place on a server either: who takes it can vouch for any name.',
      ),
    citation: page(
      'Mozilla',
      'mozilla::pkix, CheckBasicConstraints',
      'https://searchfox.org/mozilla-central/source/security/nss/lib/mozpkix/lib/pkixcheck.cpp',
    ),
  },
  kinds: ['leaf-is-ca'],
  explain: ({ certificate }, { target }) => ({
    detail: l10n.t('"{0}" has CA:TRUE.', shortName(certificate.subject)),
    nextStep: l10n.t('Let the CA sign a certificate with CA:FALSE for the server, and serve that one.'),
    fixes: [...newServerCertificate(target), ...importAuthority()],
  }),
});
