import { ByteReader } from './bytes';
import { readExtensions } from './serverHello';

export interface CertificateMessage {
  /** DER of each certificate, in the order sent. */
  chain: Uint8Array[];
  /** The CertificateStatus that is stapled to the first certificate; TLS 1.2 has a message of its own for it. */
  status: Uint8Array | null;
}

const statusRequestExtension = 5;
const certificateAuthoritiesExtension = 47;

/**
 * Reads a Certificate message of TLS 1.2 and older (RFC 5246 section 7.4.2).
 * @throws TruncatedError
 */
export function readCertificate12(body: Uint8Array): CertificateMessage {
  const list = new ByteReader(new ByteReader(body).vector(3));
  const chain: Uint8Array[] = [];
  while (list.remaining > 0) chain.push(list.vector(3));
  return { chain, status: null };
}

/**
 * Reads a Certificate message of TLS 1.3 (RFC 8446 section 4.4.2).
 * @throws TruncatedError
 */
export function readCertificate13(body: Uint8Array): CertificateMessage {
  const reader = new ByteReader(body);
  reader.vector(1);
  const list = new ByteReader(reader.vector(3));
  const chain: Uint8Array[] = [];
  let status: Uint8Array | null = null;
  while (list.remaining > 0) {
    const certificate = list.vector(3);
    const extensions = readExtensions(list.vector(2));
    if (chain.length === 0)
      status = extensions.find(({ type }) => type === statusRequestExtension)?.data ?? null;
    chain.push(certificate);
  }
  return { chain, status };
}

/**
 * The OCSP response in a CertificateStatus (RFC 6066 section 8), of which there is no other kind.
 * @throws TruncatedError
 */
export function readOcspResponse(status: Uint8Array): Uint8Array {
  const reader = new ByteReader(status);
  reader.number(1);
  return reader.vector(3);
}

/**
 * The names of the issuers that a CertificateRequest of TLS 1.2 and older lists, as DER.
 * @throws TruncatedError
 */
export function readRequestedIssuers12(body: Uint8Array, version: number): Uint8Array[] {
  const tls12 = 0x0303;
  const reader = new ByteReader(body);
  reader.vector(1);
  if (version >= tls12) reader.vector(2);
  return readNames(reader.vector(2));
}

/**
 * The names of the issuers that a CertificateRequest of TLS 1.3 lists, as DER (RFC 8446 sections 4.3.2 and 4.2.4).
 * @throws TruncatedError
 */
export function readRequestedIssuers13(body: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(body);
  reader.vector(1);
  const authorities = readExtensions(reader.vector(2)).find(
    ({ type }) => type === certificateAuthoritiesExtension,
  );
  return authorities === undefined ? [] : readNames(new ByteReader(authorities.data).vector(2));
}

function readNames(list: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(list);
  const names: Uint8Array[] = [];
  while (reader.remaining > 0) names.push(reader.vector(2));
  return names;
}
