import type { Failure, TlsFailure } from '../evidence';

/** What our platform says of a signature over the handshake that the key in the certificate did not make. */
const wrongSignature =
  /INVALID_PADDING|BAD_SIGNATURE|WRONG_SIGNATURE_LENGTH|BLOCK_TYPE_IS_NOT_01|PADDING_CHECK_FAILED|DATA_TOO_LARGE|WRONG_CURVE|BAD_ECPOINT|DIGEST_CHECK_FAILED|FIRST_OCTET_INVALID|LAST_OCTET_INVALID|SLEN_CHECK_FAILED/;

/** A suite that needs another kind of key than the certificate has. */
const wrongKey = /WRONG_CERTIFICATE_TYPE|WRONG_SIGNATURE_TYPE|UNKNOWN_CERTIFICATE_TYPE/;

export function isWrongSignature({ code, keyFits }: TlsFailure): boolean {
  return keyFits === false || wrongSignature.test(code);
}

export function isWrongKey({ code }: TlsFailure): boolean {
  return wrongKey.test(code);
}

/**
 * Whether only our own platform refuses what came, be it a certificate that browsers read, or a key usage that they do not
 * look at.
 */
export function isOurRefusal(failure: Failure): boolean {
  return (
    failure.layer === 'tls' &&
    failure.kind === 'other' &&
    failure.chain !== undefined &&
    !isWrongSignature(failure) &&
    !isWrongKey(failure)
  );
}
