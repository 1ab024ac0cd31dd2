import { DerError, DerReader, derTag } from '../certificate/derReader';
import { hexOf } from '../certificate/values';

/** An OCSP response (RFC 6960 section 4.2.1) as far as its signature. */
export interface SignedResponse {
  /** The ResponseData, DER: what is signed. */
  data: Uint8Array;
  /** The AlgorithmIdentifier, DER. */
  algorithm: Uint8Array;
  /** Content of the BIT STRING: the count of unused bits comes first. */
  signature: Uint8Array;
  /** DER of the certificates that the response brings. */
  certificates: Uint8Array[];
}

const enumerated = 0x0a;
const successful = 0;

/** `id-pkix-ocsp-basic`. */
const basicType = '2b0601050507300101';

/** Most certificates that are read of a response; Firefox takes as many. */
const maxCertificates = 8;

/** Takes a response apart; `null` where it is damaged, of another type, or one without an answer. Never throws. */
export function readSignedResponse(der: Uint8Array): SignedResponse | null {
  try {
    return read(der);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

function read(der: Uint8Array): SignedResponse | null {
  const whole = onlyInside(der, derTag.sequence, 'OCSPResponse');
  const [status, ...more] = whole.content(enumerated);
  if (status !== successful || more.length > 0) return null;
  const bytes = onlyInside(whole.content(derTag.contextConstructed), derTag.sequence, 'ResponseBytes');
  whole.end();
  if (hexOf(bytes.content(derTag.oid)) !== basicType) return null;
  const basic = onlyInside(bytes.content(derTag.octetString), derTag.sequence, 'BasicOCSPResponse');
  bytes.end();
  const signed = {
    data: basic.value(derTag.sequence).raw,
    algorithm: basic.value(derTag.sequence).raw,
    signature: basic.content(derTag.bitString),
  };
  const list = basic.optional(derTag.contextConstructed);
  basic.end();
  return { ...signed, certificates: list === null ? [] : readCertificates(list) };
}

function readCertificates(explicit: Uint8Array): Uint8Array[] {
  const list = onlyInside(explicit, derTag.sequence, 'certs');
  const certificates: Uint8Array[] = [];
  while (!list.isAtEnd) certificates.push(list.any().raw);
  return certificates.slice(0, maxCertificates);
}

/** A reader for the content of the one value that the bytes are. @throws DerError */
export function onlyInside(bytes: Uint8Array, tag: number, what: string): DerReader {
  const outer = new DerReader(bytes, what, true);
  const inner = outer.inside(tag, what);
  outer.end();
  return inner;
}
