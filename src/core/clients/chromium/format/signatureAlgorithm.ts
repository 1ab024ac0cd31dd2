import { DerError, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { oid, type Oid } from './oid';
import { DigestError, readPssHash } from './pssParameters';
import { readerOf } from './reader';

/** An algorithm that Chromium's verifier knows: the kind of key, and the digest. */
export type SignatureAlgorithm =
  | 'rsa-sha1'
  | 'rsa-sha256'
  | 'rsa-sha384'
  | 'rsa-sha512'
  | 'rsa-pss-sha256'
  | 'rsa-pss-sha384'
  | 'rsa-pss-sha512'
  | 'ec-sha1'
  | 'ec-sha256'
  | 'ec-sha384'
  | 'ec-sha512'
  | 'ml-dsa-44'
  | 'ml-dsa-65'
  | 'ml-dsa-87';

/** PKCS #1 v1.5: the parameters are NULL, or missing. */
const rsa: Readonly<Record<Oid, SignatureAlgorithm>> = {
  [oid('1.2.840.113549.1.1.5')]: 'rsa-sha1',
  [oid('1.3.14.3.2.29')]: 'rsa-sha1',
  [oid('1.2.840.113549.1.1.11')]: 'rsa-sha256',
  [oid('1.2.840.113549.1.1.12')]: 'rsa-sha384',
  [oid('1.2.840.113549.1.1.13')]: 'rsa-sha512',
};

/** There are no parameters. */
const withoutParameters: Readonly<Record<Oid, SignatureAlgorithm>> = {
  [oid('1.2.840.10045.4.1')]: 'ec-sha1',
  [oid('1.2.840.10045.4.3.2')]: 'ec-sha256',
  [oid('1.2.840.10045.4.3.3')]: 'ec-sha384',
  [oid('1.2.840.10045.4.3.4')]: 'ec-sha512',
  [oid('2.16.840.1.101.3.4.3.17')]: 'ml-dsa-44',
  [oid('2.16.840.1.101.3.4.3.18')]: 'ml-dsa-65',
  [oid('2.16.840.1.101.3.4.3.19')]: 'ml-dsa-87',
};

const rsaPss = oid('1.2.840.113549.1.1.10');

/** Reads an AlgorithmIdentifier (`ParseSignatureAlgorithm`, boringssl `pki/signature_algorithm.cc`); `null` for one that is not known. */
export function readSignatureAlgorithm(identifier: Uint8Array): SignatureAlgorithm | null {
  try {
    const { id, parameters } = readAlgorithm(identifier);
    if (id === rsaPss) return parameters === null ? null : readPssHash(parameters);
    const known = (parameters === null || isNull(parameters) ? rsa[id] : undefined) ?? null;
    return known ?? (parameters === null ? (withoutParameters[id] ?? null) : null);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** Whether BoringSSL takes down an error where it reads an AlgorithmIdentifier: only for the digests of RSASSA-PSS it does. */
export function leavesError(identifier: Uint8Array): boolean {
  try {
    const { id, parameters } = readAlgorithm(identifier);
    if (id === rsaPss && parameters !== null) readPssHash(parameters);
    return false;
  } catch (error) {
    if (error instanceof DerError) return error instanceof DigestError;
    throw error;
  }
}

/** An AlgorithmIdentifier's parts; at most one value follows the identifier. @throws DerError */
export function readAlgorithm(identifier: Uint8Array): { id: Oid; parameters: Uint8Array | null } {
  const reader = readerOf(identifier, 'algorithm');
  const parts = reader.inside(derTag.sequence, 'algorithm');
  reader.end();
  const id = hexOf(parts.content(derTag.oid));
  const parameters = parts.isAtEnd ? null : parts.any().raw;
  parts.end();
  return { id, parameters };
}

export function isNull(value: Uint8Array): boolean {
  return value.length === 2 && value[0] === derTag.null && value[1] === 0;
}
