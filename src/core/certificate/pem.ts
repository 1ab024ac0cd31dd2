const blockPattern = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]+?)-----END/g;

/** The certificates in a PEM text, Base64 of the DER of each. Private keys and comments beside them are left out. */
export function certificatesInPem(text: string): string[] {
  return [...text.matchAll(blockPattern)].map(([, body = '']) => body.replace(/\s+/g, ''));
}

/** PEM of a certificate's DER in Base64. */
export function pemOf(base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
