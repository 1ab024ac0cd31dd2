import * as l10n from '@vscode/l10n';
import { newAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { chromium } from '../../citations';
import { defineCertificateCheck } from './define';

export const unsupportedSignature = defineCertificateCheck({
  meta: {
    id: 'certificate/unsupported-signature',
    catalogue: ['C29'],
    title: () => l10n.t('The certificate is signed with an algorithm that browsers do not know'),
    why: () =>
      l10n.t(
        'Browsers take RSA and ECDSA signatures with SHA-256, SHA-384 or SHA-512. OpenSSL takes more, Ed25519 among them, so that Node and desktop clients connect.',
      ),
    citation: chromium('net/cert/cert_verify_proc_builtin.cc', 'IsSignatureAlgorithmAcceptable'),
  },
  kinds: ['unsupported-signature'],
  explain: ({ certificate }, { target }) => ({
    catalogue: /^Ed/.test(certificate.signatureAlgorithm) ? ['C29'] : ['C29', 'C26'],
    detail: l10n.t(
      '"{0}" is signed with {1}.',
      shortName(certificate.subject),
      certificate.signatureAlgorithm,
    ),
    nextStep: l10n.t('Make a CA with an RSA or P-256 key, and let it sign the certificate of the server.'),
    // The algorithm follows from the key of the issuer.
    fixes: newAuthority(target),
  }),
});
