import { parseCertificate } from '../certificate/parse';
import { binaryText } from '../certificate/values';
import { fromBase64 } from '../text';
import { BerError, isCutOff, readBer, type BerValue } from './ber';
import { isText, kindOfLabel, kindOfValue, type ContentKind } from './kinds';
import { pemBlocks, type PemBlock } from './pemBlocks';
import { certificatesInPkcs12 } from './pkcs12';
import { certificatesInPkcs7 } from './pkcs7';
import { maxFileBytes, type FileProblem } from './problem';

/** The certificates of a file. Nothing else is taken out of it, and no private key above all. */
export interface CertificateFile {
  /** Base64 of the DER of each, in the order of the file. */
  certificates: string[];
  /** The order is the one that a server would send; PKCS#7 and PKCS#12 have none. */
  isOrdered: boolean;
}

export type ReadFile = { ok: true; file: CertificateFile } | { ok: false; problem: FileProblem };

/**
 * Reads certificates from PEM, DER, PKCS#7 or PKCS#12, whatever the file is called.
 * @param passphrase Of a PKCS#12; `null` where none is known. None and the empty one are tried before it.
 */
export function readCertificateFile(bytes: Uint8Array, passphrase: string | null): ReadFile {
  if (bytes.length === 0) return failure({ kind: 'empty' });
  if (bytes.length > maxFileBytes) return failure({ kind: 'too-large' });
  try {
    const blocks = pemBlocks(textOf(bytes));
    if (blocks.length > 0) return readPem(blocks);
    return bytes[0] === 0x30 && !isText(bytes) ? readDer(bytes, passphrase) : notACertificate(bytes);
  } catch (error) {
    if (!(error instanceof BerError)) throw error;
    return failure({ kind: 'damaged', reason: error.message });
  }
}

function readDer(bytes: Uint8Array, passphrase: string | null): ReadFile {
  try {
    return readValue(readBer(bytes), passphrase);
  } catch (error) {
    if (error instanceof BerError && isCutOff(bytes)) return failure({ kind: 'cut-off' });
    throw error;
  }
}

/** Windows PowerShell writes redirected output as UTF-16. */
function textOf(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe
    ? new TextDecoder('utf-16le').decode(bytes)
    : binaryText(bytes);
}

function readPem(blocks: readonly PemBlock[]): ReadFile {
  const read = blocks.map(({ label, body }) => ({ kind: kindOfLabel(label), body }));
  const wanted = read.filter(({ kind }) => kind === 'certificate' || kind === 'pkcs7');
  if (wanted.length === 0) return failure(insteadOfCertificate(read.map(({ kind }) => kind)));
  const files: CertificateFile[] = [];
  for (const { body } of wanted) {
    if (body === null) return failure({ kind: 'cut-off' });
    const bytes = bytesOf(body);
    if (bytes === null) return failure({ kind: 'damaged', reason: 'Base64' });
    const one = readDer(bytes, null);
    if (!one.ok) return one.problem.kind === 'other' ? failure({ kind: 'damaged', reason: 'DER' }) : one;
    files.push(one.file);
  }
  return fileOf(
    files.flatMap(({ certificates }) => certificates),
    files.every(({ isOrdered }) => isOrdered),
  );
}

/** `raw` ends where the certificate does: OpenSSL's TRUSTED CERTIFICATE has settings of its own behind it. */
function readValue(value: BerValue, passphrase: string | null): ReadFile {
  const kind = kindOfValue(value);
  switch (kind) {
    case 'certificate':
      return fileOf([btoa(binaryText(value.raw))], true);
    case 'pkcs7':
      return fileOf(base64Of(certificatesInPkcs7(value)), false);
    case 'pkcs12':
      return readPkcs12(value, passphrase);
    default:
      return failure(insteadOfCertificate([kind]));
  }
}

function readPkcs12(value: BerValue, passphrase: string | null): ReadFile {
  const tried = [null, '', ...(passphrase === null || passphrase === '' ? [] : [passphrase])];
  const result = certificatesInPkcs12(value, tried);
  switch (result.kind) {
    case 'certificates':
      return fileOf(base64Of(result.certificates), false);
    case 'locked':
      return failure({ kind: passphrase === null ? 'passphrase-needed' : 'wrong-passphrase' });
    case 'unsupported':
      return failure({ kind: 'unsupported-encryption', algorithm: result.algorithm });
  }
}

function fileOf(given: readonly string[], isOrdered: boolean): ReadFile {
  const certificates = [...new Set(given)];
  if (certificates.length === 0) return failure({ kind: 'no-certificate' });
  for (const certificate of certificates) {
    const parsed = parseCertificate(certificate);
    if (!parsed.ok) return failure({ kind: 'damaged', reason: parsed.reason });
  }
  return { ok: true, file: { certificates, isOrdered } };
}

/** What the file holds in place of a certificate; what is nearest to one comes first. */
function insteadOfCertificate(kinds: readonly ContentKind[]): FileProblem {
  if (kinds.includes('request')) return { kind: 'request' };
  if (kinds.includes('private-key')) return { kind: 'private-key-only' };
  if (kinds.includes('public-key')) return { kind: 'public-key' };
  if (kinds.includes('crl')) return { kind: 'crl' };
  return kinds.includes('other-pkcs7') ? { kind: 'encrypted-pkcs7' } : { kind: 'other' };
}

/** Java's own format begins with the word FEEDFEED. */
function notACertificate(bytes: Uint8Array): ReadFile {
  const isJava = bytes[0] === 0xfe && bytes[1] === 0xed && bytes[2] === 0xfe && bytes[3] === 0xed;
  if (isJava) return failure({ kind: 'java-key-store' });
  return failure({ kind: isText(bytes) ? 'text' : 'other' });
}

function base64Of(certificates: readonly Uint8Array[]): string[] {
  return certificates.map((der) => btoa(binaryText(der)));
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return fromBase64(base64);
  } catch {
    return null;
  }
}

function failure(problem: FileProblem): ReadFile {
  return { ok: false, problem };
}
