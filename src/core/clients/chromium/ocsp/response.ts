import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { hexOf, timeOf } from '../../../certificate/values';
import { readSignatureAlgorithm, type SignatureAlgorithm } from '../format/signatureAlgorithm';
import { type Extension, readExtensionList } from '../format/extensions';
import { oid } from '../format/oid';
import { readerOf } from '../format/reader';
import { type BitString, bitStringOf, byteOf } from '../format/values';

/** Who says that it signed: by its subject (content of the Name), or by the SHA-1 digest of its key. */
export type Responder = { name: Uint8Array } | { keyHash: Uint8Array };

/** A response as far as its answers. */
export interface OcspResponse {
  responder: Responder;
  producedAt: Date;
  /** DER of each SingleResponse. */
  answers: Uint8Array[];
  algorithm: SignatureAlgorithm;
  signature: BitString;
}

const enumerated = 0x0a;
const successful = 0;
const basicType = oid('1.3.6.1.5.5.7.48.1.1');

/** SHA-1. */
const keyHashLength = 20;

/**
 * Reads an OCSPResponse (`ParseOCSPResponse` and `ParseOCSPResponseData`, boringssl `pki/ocsp.cc`; RFC 6960 section 4.2.1).
 * @throws DerError also where the responder says that it has no answer
 */
export function readResponse(der: Uint8Array): OcspResponse {
  const whole = insideOnly(der, 'OCSPResponse');
  const status = byteOf(whole.content(enumerated), 'responseStatus');
  if (status !== successful) throw new DerError(`OCSPResponse: status ${status}`);
  const explicit = whole.content(derTag.contextConstructed);
  whole.end();
  const bytes = insideOnly(explicit, 'responseBytes');
  if (hexOf(bytes.content(derTag.oid)) !== basicType) throw new DerError('OCSPResponse: another type');
  const basic = insideOnly(bytes.content(derTag.octetString), 'BasicOCSPResponse');
  bytes.end();
  return readBasic(basic);
}

function readBasic(basic: DerReader): OcspResponse {
  const data = basic.any().raw;
  const algorithm = readSignatureAlgorithm(basic.any().raw);
  if (algorithm === null) throw new DerError('OCSPResponse: an algorithm that is not known');
  const signature = bitStringOf(basic.content(derTag.bitString), 'signature');
  const certificates = basic.optional(derTag.contextConstructed);
  basic.end();
  if (certificates !== null) listOf(insideOnly(certificates, 'certs'));
  return { algorithm, signature, ...readData(insideOnly(data, 'ResponseData')) };
}

function readData(data: DerReader): Pick<OcspResponse, 'responder' | 'producedAt' | 'answers'> {
  const version = data.optional(derTag.contextConstructed);
  if (version !== null) checkVersion(readerOf(version, 'version'));
  const responder = readResponder(data);
  const producedAt = timeOf(data.value(derTag.generalizedTime));
  const answers = listOf(data.inside(derTag.sequence, 'responses'));
  const extensions = data.optional(derTag.contextConstructed + 1);
  data.end();
  if (extensions !== null) refuseCritical(readExtensionList(extensions).values());
  return { responder, producedAt, answers };
}

function checkVersion(version: DerReader): void {
  if (byteOf(version.content(derTag.integer), 'version') !== 0) throw new DerError('version: not 1');
  version.end();
}

function readResponder(data: DerReader): Responder {
  const { tag, content } = data.any();
  if (tag === derTag.contextConstructed + 1) return { name: content };
  if (tag !== derTag.contextConstructed + 2) throw new DerError('responderID: neither a name nor a key');
  const explicit = readerOf(content, 'responderID');
  const keyHash = explicit.content(derTag.octetString);
  explicit.end();
  if (keyHash.length !== keyHashLength) throw new DerError('responderID: a digest of another length');
  return { keyHash };
}

/** Chromium understands none. @throws DerError */
export function refuseCritical(extensions: Iterable<Extension>): void {
  for (const { critical } of extensions)
    if (critical) throw new DerError('OCSPResponse: a critical extension that is not known');
}

/** A reader for the content of the one SEQUENCE that the bytes are. @throws DerError */
export function insideOnly(bytes: Uint8Array, what: string): DerReader {
  const outer = readerOf(bytes, what);
  const inner = outer.inside(derTag.sequence, what);
  outer.end();
  return inner;
}

function listOf(reader: DerReader): Uint8Array[] {
  const values: Uint8Array[] = [];
  while (!reader.isAtEnd) values.push(reader.any().raw);
  return values;
}
