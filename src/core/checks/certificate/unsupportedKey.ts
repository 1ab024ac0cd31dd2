import * as l10n from '@vscode/l10n';
import { describeKey } from '../../certificate/keyText';
import { shortName } from '../../certificate/names';
import { chromium } from '../../citations';
import { defineCertificateCheck } from './define';

export const unsupportedKey = defineCertificateCheck({
  meta: {
    id: 'certificate/unsupported-key',
    catalogue: ['C28'],
    title: () => l10n.t('The certificate has a kind of key that browsers do not know'),
    why: () =>
      l10n.t(
        'Chromium takes RSA, P-256 and P-384 keys; Firefox takes P-521, too. OpenSSL takes more, so that Node and desktop clients connect.',
      ),
    citation: chromium('net/socket/ssl_client_socket_impl.cc', 'kVerifyPrefs'),
  },
  kinds: ['unsupported-key'],
  explain: ({ certificate }, { isServers }) => ({
    catalogue: isServers ? ['C28'] : ['C29', 'C28'],
    detail: l10n.t(
      'The key of "{0}" is {1}.',
      shortName(certificate.subject),
      describeKey(certificate.publicKey),
    ),
    nextStep: isServers
      ? l10n.t('Issue the certificate again with an RSA or P-256 key.')
      : l10n.t('Make a CA with an RSA or P-256 key, and let it sign the certificate of the server.'),
  }),
});
