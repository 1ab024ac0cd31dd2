import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { badDer, type CertificateError, PkixError, reading } from '../errors';
import { Reader, type Value } from '../format/reader';
import { smallInteger, wholeBits } from '../format/values';

/** The signed part of a response, and who says that it signed it. */
export interface BasicResponse {
  responder: Value;
  /** Content of the AlgorithmIdentifier of its signature. */
  algorithm: Uint8Array;
  /** Behind the responder: the time at which it was made, the answers, and extensions. */
  rest: Reader;
  /** DER of the certificates that it brings. */
  certificates: Uint8Array[];
}

const enumerated = 0x0a;

/** `id-pkix-ocsp-basic`. */
const basicType = '2b0601050507300101';

const byName = derTag.contextConstructed + 1;
const byKey = derTag.contextConstructed + 2;

/** Most certificates that are taken (`NonOwningDERArray`). */
const maxCertificates = 8;

const statusErrors: Readonly<Record<number, CertificateError>> = {
  1: 'SEC_ERROR_OCSP_MALFORMED_REQUEST',
  2: 'SEC_ERROR_OCSP_SERVER_ERROR',
  3: 'SEC_ERROR_OCSP_TRY_SERVER_LATER',
  5: 'SEC_ERROR_OCSP_REQUEST_NEEDS_SIG',
  6: 'SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST',
};

/** Reads an OCSPResponse (RFC 6960 section 4.2.1) as far as the answers in it (`mozpkix/lib/pkixocsp.cpp`). @throws PkixError */
export function readResponse(der: Uint8Array): BasicResponse {
  const whole = new Reader(der, 'OCSPResponse').onlyInside(derTag.sequence);
  const status = readStatus(whole);
  if (status !== 0)
    throw new PkixError(statusErrors[status] ?? 'SEC_ERROR_OCSP_UNKNOWN_RESPONSE_STATUS', `status ${status}`);
  const bytes = whole.inside(derTag.contextConstructed).onlyInside(derTag.sequence);
  whole.end();
  if (hexOf(bytes.content(derTag.oid)) !== basicType) throw badDer('OCSPResponse: type');
  const basic = bytes.inside(derTag.octetString, 'BasicOCSPResponse').onlyInside(derTag.sequence);
  bytes.end();
  const signed = basic.inside(derTag.sequence, 'ResponseData');
  const algorithm = basic.content(derTag.sequence);
  checkSignature(basic);
  const certificates = basic.isAtEnd ? [] : readCertificates(basic);
  basic.end();
  return { responder: readResponder(signed), algorithm, rest: signed, certificates };
}

function readStatus(whole: Reader): number {
  const content = whole.content(enumerated);
  const [status = 0x80] = content;
  if (content.length !== 1 || status >= 0x80)
    throw new PkixError('MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING', 'responseStatus');
  return status;
}

function checkSignature(basic: Reader): void {
  const result = reading(() => wholeBits(basic, 'signature'));
  if (!result.ok) throw new PkixError('SEC_ERROR_OCSP_BAD_SIGNATURE', result.error.message);
}

function readCertificates(basic: Reader): Uint8Array[] {
  const list = basic.inside(derTag.contextConstructed).onlyInside(derTag.sequence, 'certs');
  const certificates: Uint8Array[] = [];
  while (!list.isAtEnd) certificates.push(list.value(derTag.sequence).raw);
  if (certificates.length > maxCertificates) throw badDer('certs: too many');
  return certificates;
}

function readResponder(signed: Reader): Value {
  if (signed.peek(derTag.contextConstructed)) {
    const explicit = signed.inside(derTag.contextConstructed, 'version');
    if (smallInteger(explicit, 'version') !== 0) throw badDer('ResponseData: version');
    explicit.end();
  }
  return signed.value(signed.peek(byName) ? byName : byKey);
}

/** Whether a responder is named by its subject, and not by its key. */
export function isByName({ tag }: Value): boolean {
  return tag === byName;
}
