import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { chromium } from '../../citations';
import { defineCertificateCheck } from './define';

export const lifetimeTooLong = defineCertificateCheck({
  meta: {
    id: 'certificate/lifetime-too-long',
    catalogue: ['C38'],
    title: () => l10n.t('The certificate is valid for longer than a public CA may issue it'),
    why: () =>
      l10n.t(
        'Public CAs may issue for 398 days, since 15 March 2026 for 200, from 2027 for 100 and from 2029 for 47. Private CAs are exempt.',
      ),
    citation: chromium('net/cert/cert_verify_proc.cc', 'HasTooLongValidity'),
  },
  kinds: ['lifetime-too-long'],
  explain: ({ certificate, days, allowed }) => ({
    detail: l10n.t(
      '"{0}" is valid for {1} days; {2} are allowed for its day of issue.',
      shortName(certificate.subject),
      Math.ceil(days),
      allowed,
    ),
    nextStep: l10n.t('Get a new certificate from the CA, and have a program renew it from then on.'),
  }),
});
