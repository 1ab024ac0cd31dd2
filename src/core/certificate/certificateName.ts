import { shortName } from './names';
import { parseCertificate } from './parse';

/** Names of certificates (Base64 of the DER) for a sentence. */
export function certificateName(certificates: readonly string[]): string {
  const names = certificates.flatMap((base64) => {
    const result = parseCertificate(base64);
    return result.ok ? [shortName(result.certificate.subject)] : [];
  });
  return names.join(', ');
}
