import { fromBase64 } from '../../../text';
import type { CertificateQuestion } from '../../certificateVerdict';

/** A stapled OCSP response, and what our platform found out about its signatures. Indices are those of `TrustFact`. */
export interface Staple {
  response: Uint8Array;
  /** Index of the first certificate that the response brings. */
  firstResponder: number;
  /** Whether the key of a certificate made the signature of the response; also where nobody tried. */
  isSignedBy: (signer: number) => boolean;
  /** The same of the signature of a certificate that the response brings. */
  isIssuedBy: (responder: number, issuer: number) => boolean;
}

/** The response that came with a chain; `null` where none did. */
export function readStaple({ chain, trust, handshake }: CertificateQuestion): Staple | null {
  if (handshake.staple === undefined) return null;
  const fetched = (trust.fetched ?? []).reduce((sum, { certificates }) => sum + certificates.length, 0);
  const isTried = trust.staple?.response === handshake.staple;
  const signers = isTried ? (trust.staple?.signers ?? []) : [];
  return {
    response: bytesOf(handshake.staple),
    firstResponder: chain.length + trust.anchors.length + fetched,
    isSignedBy: (signer) => signers.find(({ certificate }) => certificate === signer)?.valid ?? true,
    isIssuedBy: (responder, issuer) =>
      !isTried ||
      (trust.signatures.find((pair) => pair.certificate === responder && pair.issuer === issuer)?.valid ??
        true),
  };
}

function bytesOf(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    // `atob` throws where the text is no Base64: nothing that is a response.
    return new Uint8Array();
  }
}
