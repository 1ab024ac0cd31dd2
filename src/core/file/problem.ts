import * as l10n from '@vscode/l10n';

/** Why no certificate was read from a file. */
export type FileProblem =
  | { kind: 'empty' }
  | { kind: 'too-large' }
  | { kind: 'cut-off' }
  | { kind: 'damaged'; reason: string }
  | { kind: 'private-key-only' }
  | { kind: 'request' }
  | { kind: 'public-key' }
  | { kind: 'crl' }
  | { kind: 'java-key-store' }
  | { kind: 'encrypted-pkcs7' }
  | { kind: 'text' }
  | { kind: 'other' }
  | { kind: 'no-certificate' }
  | { kind: 'passphrase-needed' }
  | { kind: 'wrong-passphrase' }
  | { kind: 'unsupported-encryption'; algorithm: string };

/** Larger files are no certificates; bytes. */
export const maxFileBytes = 1024 * 1024;

/** A sentence with a next step. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return l10n.t('The file is empty. Choose the file with the certificate of the server.');
    case 'too-large':
      return l10n.t('The file has more than 1 MB; certificates are far smaller. Choose another one.');
    case 'cut-off':
      return l10n.t('The file begins like a certificate, but its end is missing. Copy it again, all of it.');
    case 'damaged':
      return l10n.t('The certificate in the file is damaged ({0}). Copy or issue it again.', problem.reason);
    case 'private-key-only':
      return l10n.t(
        'The file holds a private key and no certificate. Choose the certificate that belongs to it, and keep the key to yourself.',
      );
    case 'request':
      return l10n.t(
        'The file is a request for a certificate (CSR). Send it to a CA, and choose the certificate that comes back.',
      );
    case 'public-key':
      return l10n.t('The file holds a public key and no certificate. Choose the certificate with that key.');
    case 'crl':
      return l10n.t(
        'The file is a list of revoked certificates (CRL). Choose the certificate of the server.',
      );
    case 'java-key-store':
      return l10n.t(
        'The file is a Java key store. Convert it with: {0}',
        'keytool -importkeystore -srckeystore server.jks -destkeystore server.p12 -deststoretype pkcs12',
      );
    case 'encrypted-pkcs7':
      return l10n.t('The file is an encrypted message (PKCS#7). Export the certificates alone, as PEM.');
    case 'text':
      return l10n.t(
        'The file is a text without a certificate. Choose one that has "{0}" in it.',
        '-----BEGIN CERTIFICATE-----',
      );
    case 'other':
      return l10n.t(
        'The file is no certificate. PEM, DER, PKCS#7 (.p7b) and PKCS#12 (.p12, .pfx) can be read.',
      );
    case 'no-certificate':
      return l10n.t('There is no certificate in the file. Export it again together with its chain.');
    case 'passphrase-needed':
      return l10n.t('The file is encrypted. Give its passphrase.');
    case 'wrong-passphrase':
      return l10n.t('The passphrase does not fit this file. Try another one.');
    case 'unsupported-encryption':
      return l10n.t(
        'The file is encrypted in a way that cannot be read here ({0}). Take the certificates out with: {1}',
        problem.algorithm,
        'openssl pkcs12 -in server.p12 -nokeys -out server.pem',
      );
  }
}
