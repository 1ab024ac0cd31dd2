import { derTag } from '../../../certificate/derReader';
import { isOnCurve } from '../../../certificate/curves';
import { hexOf } from '../../../certificate/values';
import type { CertificateHandshake } from '../../certificateVerdict';
import { type CertificateError, PkixError } from '../errors';
import type { NssKey } from '../format/nssCertificate';
import { NssError, NssReader } from '../format/nssReader';
import { curveBits, curveName, keyOid } from '../format/oids';
import type { Candidate } from '../path/pool';
import { finding, type Finding, unreadable } from './finding';

/** Smallest curve that NSS uses at all, in bits (`lib/nss/nssoptions.h`). */
const minCurveBits = 255;

/** Curves that NSS knows and mozilla::pkix does not, as far as they are large enough. */
const otherCurveBits: Readonly<Record<string, number>> = {
  '2b8104000a': 256,
  '2b81040010': 283,
  '2b81040011': 283,
  '2b81040024': 409,
  '2b81040025': 409,
  '2b81040026': 571,
  '2b81040027': 571,
};

const rsaAlgorithms: readonly string[] = [keyOid.rsa, keyOid.x500Rsa, keyOid.rsaPss];

/**
 * What ends the handshake at the key in the server's certificate, before anybody verifies that: NSS has to know what to do
 * with it (`lib/ssl/ssl3con.c`, `ssl_SetAuthKeyBits`).
 */
export function judgeServerKey(
  server: Candidate,
  { protocol, cipher }: CertificateHandshake,
): Finding | null {
  if (server.nss === null) return null;
  const { key } = server.nss;
  const suite = suiteError(key, protocol, cipher);
  // The kind of key comes first where NSS knows it.
  const error = (isUsual(key) ? suite : null) ?? keyError(key) ?? suite;
  if (error === null) return judgePoint(server, key);
  return finding(error, server, (shown) => ({ kind: 'unsupported-key', certificate: shown }));
}

function isUsual({ algorithm }: NssKey): boolean {
  return algorithm === keyOid.ec || rsaAlgorithms.includes(algorithm);
}

function keyError(key: NssKey): CertificateError | null {
  const { algorithm, parameters } = key;
  if (rsaAlgorithms.includes(algorithm)) return rsaError(key.bits);
  switch (algorithm) {
    case keyOid.ec:
      return curveError(parameters, key.bits);
    case keyOid.ed25519:
      return parameters === null && key.bits.length > 0
        ? 'SEC_ERROR_LIBRARY_FAILURE'
        : 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
    case keyOid.dsa:
      return null;
    default:
      return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
  }
}

/** However short: NSS leaves the size of RSA keys to who verifies the certificate. */
function rsaError(bits: Uint8Array): CertificateError | null {
  try {
    const reader = new NssReader(bits);
    reader.sequence((numbers) => {
      checkUnsigned(numbers.value(derTag.integer));
      checkUnsigned(numbers.value(derTag.integer));
    });
    reader.end();
    return null;
  } catch (error) {
    if (error instanceof NssError) return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
    throw error;
  }
}

/** A zero stands in front only of what would be negative; what is negative counts as positive. */
function checkUnsigned([first, second]: Uint8Array): void {
  if (first === 0 && second !== undefined && second < 0x80) throw new NssError('an INTEGER that is too long');
}

function curveError(parameters: Uint8Array | null, bits: Uint8Array): CertificateError | null {
  if (parameters === null || bits.length === 0) return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
  try {
    const curve = hexOf(new NssReader(parameters).value(derTag.oid));
    const size = curveBits[curve] ?? otherCurveBits[curve] ?? 0;
    return size < minCurveBits ? 'SSL_ERROR_WEAK_SERVER_CERT_KEY' : null;
  } catch (error) {
    if (error instanceof NssError) return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
    throw error;
  }
}

/** A key that is no point of a curve that NSS can compute with verifies no signature, be it that of the handshake. */
function judgePoint(server: Candidate, { algorithm, parameters, bits }: NssKey): Finding | null {
  if (algorithm !== keyOid.ec || parameters === null) return null;
  const curve = curveName[hexOf(new NssReader(parameters).value(derTag.oid))];
  if (curve === undefined)
    return finding('SEC_ERROR_BAD_SIGNATURE', server, (shown) => ({
      kind: 'unsupported-key',
      certificate: shown,
    }));
  if (isOnCurve(curve, bits)) return null;
  return unreadable(server, new PkixError('SEC_ERROR_BAD_SIGNATURE', 'subjectPublicKeyInfo: no point'));
}

/** Up to TLS 1.2 the suite says what kind of key signs (`ssl_CheckSignatureSchemeConsistency`). */
function suiteError(
  { algorithm }: NssKey,
  protocol: string | null,
  cipher: string | null,
): CertificateError | null {
  const signer = protocol === 'TLSv1.2' ? /^ECDHE-(ECDSA|RSA)-/.exec(cipher ?? '')?.[1] : undefined;
  const fits = { ECDSA: [keyOid.ec] as readonly string[], RSA: rsaAlgorithms };
  if (signer !== 'ECDSA' && signer !== 'RSA') return null;
  return fits[signer].includes(algorithm) ? null : 'SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM';
}
