import * as l10n from '@vscode/l10n';
import { shortName } from './names';
import { parseCertificate } from './parse';
import { certificatesInPem } from './pem';

/** Certificates of one file: Base64 of the DER of each. */
export type PemResult = { ok: true; certificates: string[] } | { ok: false; message: string };

/** Reads the certificates of a PEM file, or the one of a DER file. Private keys and comments beside them are left out. */
export function readCertificates(bytes: Uint8Array): PemResult {
  const text = new TextDecoder('latin1').decode(bytes);
  const blocks = certificatesInPem(text);
  const certificates = blocks.length > 0 ? blocks : [btoa(text)];
  const isReadable = certificates.every((certificate) => isCertificate(certificate));
  return isReadable
    ? { ok: true, certificates }
    : {
        ok: false,
        message: l10n.t('The file has no readable certificate. Give the CA certificate as PEM or DER.'),
      };
}

function isCertificate(base64: string): boolean {
  return base64 !== '' && parseCertificate(base64).ok;
}

/** Names of certificates for a sentence. */
export function certificateName(certificates: readonly string[]): string {
  const names = certificates.flatMap((base64) => {
    const result = parseCertificate(base64);
    return result.ok ? [shortName(result.certificate.subject)] : [];
  });
  return names.join(', ');
}
