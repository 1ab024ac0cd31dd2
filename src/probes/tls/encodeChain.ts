import { maxCertificateBytes, maxChain } from '../limits';

/** Certificates as evidence has them: Base64 of the DER, in the order sent, up to the first that is beyond all measure. */
export function encodeChain(chain: readonly Uint8Array[]): string[] {
  const tooLong = chain.findIndex(({ length }) => length > maxCertificateBytes);
  const kept = tooLong === -1 ? chain : chain.slice(0, tooLong);
  return kept.slice(0, maxChain).map((der) => Buffer.from(der).toString('base64'));
}
