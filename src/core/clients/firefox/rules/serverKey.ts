import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import type { CertificateHandshake } from '../../certificateVerdict';
import type { CertificateError } from '../errors';
import { type NssKey, readNssKey } from '../format/nssCertificate';
import { NssError, NssReader } from '../format/nssReader';
import { curveBits, keyOid } from '../format/oids';
import type { Candidate } from '../path/pool';
import { finding, type Finding, unreadable } from './finding';
import { PkixError } from '../errors';

/** Smallest sizes in bits that NSS uses at all (`lib/nss/nssoptions.h`). */
const minBits = { rsa: 1023, ec: 255 };

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
 * What ends the handshake at the server's certificate, before anybody verifies it: NSS has to read it, and to be able to use
 * its key (`lib/ssl/ssl3con.c`, `ssl3_CompleteHandleCertificate` and `ssl_SetAuthKeyBits`).
 */
export function judgeServerKey(
  server: Candidate,
  { protocol, cipher }: CertificateHandshake,
): Finding | null {
  const key = readNssKey(server.bytes);
  if (key === null)
    return unreadable(server, new PkixError('SEC_ERROR_LIBRARY_FAILURE', 'not readable by NSS'));
  const error = keyError(key) ?? suiteError(key, protocol, cipher);
  switch (error) {
    case null:
      return null;
    case 'SSL_ERROR_WEAK_SERVER_CERT_KEY':
      return finding(error, server, (shown) => ({
        kind: rsaAlgorithms.includes(key.algorithm) ? 'weak-key' : 'unsupported-key',
        certificate: shown,
      }));
    default:
      return finding(error, server, (shown) => ({ kind: 'unsupported-key', certificate: shown }));
  }
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

function rsaError(bits: Uint8Array): CertificateError | null {
  try {
    const reader = new NssReader(bits);
    const modulus = reader.sequence((numbers) => {
      const first = unsigned(numbers);
      unsigned(numbers);
      return first;
    });
    reader.end();
    return bitLength(modulus) < minBits.rsa ? 'SSL_ERROR_WEAK_SERVER_CERT_KEY' : null;
  } catch (error) {
    if (error instanceof NssError) return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
    throw error;
  }
}

/** A zero stands in front only of what would be negative; what is negative counts as positive. */
function unsigned(reader: NssReader): Uint8Array {
  const content = reader.value(derTag.integer);
  if (content.length === 1 || content[0] !== 0) return content;
  if ((content[1] ?? 0) < 0x80) throw new NssError('an INTEGER that is too long');
  return content.subarray(1);
}

function bitLength(bytes: Uint8Array): number {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start === -1 ? 0 : (bytes.length - start) * 8 - (Math.clz32(bytes[start] ?? 0) - 24);
}

function curveError(parameters: Uint8Array | null, bits: Uint8Array): CertificateError | null {
  if (parameters === null || bits.length === 0) return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
  try {
    const curve = hexOf(new NssReader(parameters).value(derTag.oid));
    const size = curveBits[curve] ?? otherCurveBits[curve] ?? 0;
    return size < minBits.ec ? 'SSL_ERROR_WEAK_SERVER_CERT_KEY' : null;
  } catch (error) {
    if (error instanceof NssError) return 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE';
    throw error;
  }
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
