import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const pathTooLong = defineCertificateCheck({
  meta: {
    id: 'certificate/path-too-long',
    catalogue: ['C33'],
    title: () => l10n.t('A CA has more CAs below it than it allows'),
    why: () =>
      l10n.t(
        'The path length of a CA certificate says how many more CAs may stand between it and the certificate of a server.',
      ),
    citation: rfc(5280, '4.2.1.9'),
  },
  kinds: ['path-too-long'],
  explain: ({ certificate, allowed }) => ({
    detail: l10n.t(
      'The path length of "{0}" is {1}, and more CAs than that stand below it.',
      shortName(certificate.subject),
      allowed,
    ),
    nextStep: l10n.t(
      'Let a CA further up sign the certificate of the server, or issue this CA again with a greater path length.',
    ),
  }),
});
