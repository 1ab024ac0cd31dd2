import { X509Certificate } from 'node:crypto';

const blockPattern = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]*-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** The PEM blocks of certificates in a text. */
export function pemBlocks(text: string): string[] {
  return text.match(blockPattern) ?? [];
}

/** PEM of a certificate's DER in Base64. */
export function pemOf(base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** A certificate from PEM or DER; `null` where the platform cannot read it. */
export function readCertificate(encoded: string | Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(encoded);
  } catch {
    return null;
  }
}
