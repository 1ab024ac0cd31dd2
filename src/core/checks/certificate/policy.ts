import * as l10n from '@vscode/l10n';
import { newAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const policy = defineCertificateCheck({
  meta: {
    id: 'certificate/policy',
    catalogue: ['C34'],
    title: () => l10n.t('No certificate policy holds along the whole chain'),
    why: () =>
      l10n.t(
        'A CA of the chain demands a policy (policy constraints), and not every certificate below it has that policy.',
      ),
    citation: rfc(5280, '6.1.5'),
  },
  kinds: ['policy'],
  explain: ({ certificate }, { target }) => ({
    detail: l10n.t('The demand is not met at "{0}".', shortName(certificate.subject)),
    nextStep: l10n.t(
      'Issue the chain again without policy constraints, or with the same policy in every certificate.',
    ),
    fixes: newAuthority(target),
  }),
});
