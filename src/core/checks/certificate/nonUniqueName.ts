import * as l10n from '@vscode/l10n';
import { developmentCertificate, importAuthority, reissue } from '../../../fixes/certificate';
import { chromium } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

export const nonUniqueName = defineCertificateCheck({
  meta: {
    id: 'certificate/non-unique-name',
    catalogue: ['C39'],
    title: () => l10n.t('A public CA vouches for a name that exists in private networks only'),
    why: () =>
      l10n.t(
        'Everybody can have such a name in a network of their own, so that a public certificate for it proves nothing. Browsers accept one of a private CA.',
      ),
    citation: chromium('net/cert/cert_verify_proc.cc', 'IsHostnameNonUnique'),
  },
  kinds: ['non-unique-name'],
  explain: ({ name }, { target }) => ({
    detail: l10n.t('{0} is not unique in the world.', visible(name, 100)),
    nextStep: l10n.t('Give the broker a public name, or use a private CA for this one.'),
    fixes: [reissue(target), ...importAuthority(), developmentCertificate(target)],
  }),
});
