import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { dayOf } from '../../time';
import { defineCertificateCheck } from './define';

export const notYetValid = defineCertificateCheck({
  meta: {
    id: 'certificate/not-yet-valid',
    catalogue: ['C08'],
    title: () => l10n.t('The certificate is not valid yet'),
    why: () =>
      l10n.t(
        'A browser accepts a certificate only between its two dates. Often a clock is wrong, on the machine that issued it or on yours.',
      ),
    citation: rfc(5280, '4.1.2.5'),
  },
  kinds: ['not-yet-valid'],
  explain: ({ certificate }, { now }) => ({
    detail: l10n.t(
      '"{0}" becomes valid on {1}; this machine has {2}.',
      shortName(certificate.subject),
      dayOf(certificate.notBefore),
      dayOf(now.toISOString()),
    ),
    nextStep: l10n.t('Set the clocks of both machines right, then issue the certificate again.'),
  }),
});
