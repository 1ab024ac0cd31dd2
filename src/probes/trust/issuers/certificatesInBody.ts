import { readCertificate } from '../../../core/clients/chromium/format/certificate';
import { maxFetchedCertificates } from '../../limits';
import { certificatesInCms } from './certsOnly';

const pemBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/;

/**
 * What Chromium makes of the answer from an issuer's address: a certificate, a CMS message, or the first block of a PEM text
 * (`AddCompletedFetchToResults`, `net/cert/internal/cert_issuer_source_aia.cc`). Base64 of the DER of each.
 */
export function certificatesInBody(body: Buffer): string[] {
  const found = firstOf([
    () => [body],
    () => certificatesInCms(body),
    () => [Buffer.from(pemBlock.exec(body.toString('latin1'))?.[1] ?? '', 'base64')],
  ]);
  return found.slice(0, maxFetchedCertificates).map((der) => Buffer.from(der).toString('base64'));
}

function firstOf(readings: readonly (() => Uint8Array[])[]): Uint8Array[] {
  for (const read of readings) {
    const certificates = read().filter((der) => readCertificate(der).ok);
    if (certificates.length > 0) return certificates;
  }
  return [];
}
