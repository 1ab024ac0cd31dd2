import * as l10n from '@vscode/l10n';
import { newAuthority } from '../../../fixes/certificate';
import { page } from '../../citations';
import { defineCertificateCheck } from './define';

export const tooManyIntermediates = defineCertificateCheck({
  meta: {
    id: 'certificate/too-many-intermediates',
    catalogue: ['C48'],
    title: () => l10n.t('More CAs stand between the server and the root than browsers follow'),
    why: () => l10n.t('Browsers give up after a number of CAs, Firefox sooner than Chromium. Node goes on.'),
    citation: page(
      'Mozilla',
      'mozilla::pkix, MAX_SUBCA_COUNT',
      'https://searchfox.org/mozilla-central/source/security/nss/lib/mozpkix/lib/pkixbuild.cpp',
    ),
  },
  kinds: ['too-many-intermediates'],
  explain: ({ count }, { target }) => ({
    detail: l10n.t('There are {0} intermediates.', count),
    nextStep: l10n.t('Let a CA nearer to the root sign the certificate of the server.'),
    fixes: newAuthority(target),
  }),
});
