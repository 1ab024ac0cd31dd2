import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { describeKey } from '../../certificate/keyText';
import { rfc } from '../../citations';
import { defineCertificateCheck } from './define';

export const weakKey = defineCertificateCheck({
  meta: {
    id: 'certificate/weak-key',
    catalogue: ['C27'],
    title: () => l10n.t('The key of the certificate is too short'),
    why: () =>
      l10n.t('Browsers reject RSA keys of less than 1024 bits, and public CAs may not sign less than 2048.'),
    citation: rfc(9325, '4.5'),
  },
  kinds: ['weak-key'],
  explain: ({ certificate }, { isServers }) => ({
    detail: l10n.t(
      'The key of "{0}" is {1}.',
      shortName(certificate.subject),
      describeKey(certificate.publicKey),
    ),
    nextStep: isServers
      ? l10n.t('Make a new key, RSA 2048 or P-256, and have the certificate issued for it.')
      : l10n.t('Make a CA with an RSA or P-256 key, and let it sign the certificate of the server.'),
  }),
});
