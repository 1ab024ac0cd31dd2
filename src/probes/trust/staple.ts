import { DerError, DerReader, derTag } from '../../core/certificate/derReader';
import { readSignedResponse, type SignedResponse } from '../../core/ocsp/signedResponse';
import { isMadeBy } from './verifySignature';

/** The certificates that an OCSP response (Base64) brings: Base64 of the DER. */
export function certificatesInStaple(response: string): string[] {
  const certificates = responseIn(response)?.certificates ?? [];
  return certificates.map((der) => Buffer.from(der).toString('base64'));
}

/** Whether the key of a certificate made the signature of an OCSP response (Base64). */
export function isStapleSignedBy(response: string, signer: Uint8Array): boolean {
  const signed = responseIn(response);
  const algorithm = signed === null ? null : contentOf(signed.algorithm);
  if (signed === null || algorithm === null) return false;
  return isMadeBy({ signed: signed.data, algorithm, signature: signed.signature.subarray(1) }, signer);
}

function responseIn(base64: string): SignedResponse | null {
  return readSignedResponse(Buffer.from(base64, 'base64'));
}

function contentOf(algorithm: Uint8Array): Uint8Array | null {
  try {
    return new DerReader(algorithm, 'algorithm').content(derTag.sequence);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}
