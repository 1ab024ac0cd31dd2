import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const serialReused = defineCertificateCheck({
  meta: {
    id: 'certificate/serial-reused',
    catalogue: ['C36'],
    title: () => l10n.t('The CA has given the serial number twice'),
    why: () =>
      l10n.t(
        'Firefox tells certificates apart by issuer and serial number, and refuses the second with the same two.',
      ),
    citation: rfc(5280, '4.1.2.2'),
  },
  kinds: ['serial-reused'],
  explain: ({ certificate }) => ({
    detail: l10n.t(
      '"{0}" has the serial number {1}, and so has an imported certificate of the same issuer.',
      shortName(certificate.subject),
      certificate.serialNumber,
    ),
    nextStep: l10n.t('Issue the certificate again with a serial number that the CA has never used.'),
  }),
});
