/** What is shown and judged of one X.509 certificate. */
export interface ParsedCertificate {
  /** SHA-256 of the DER, hex. */
  fingerprint: string;
}
