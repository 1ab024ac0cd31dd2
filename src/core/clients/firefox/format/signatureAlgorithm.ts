import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { badDer, PkixError } from '../errors';
import { keyOid } from './oids';
import { Reader } from './reader';
import { nullValue } from './values';

export interface SignatureAlgorithm {
  kind: 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa';
  digest: 'sha1' | 'sha256' | 'sha384' | 'sha512';
}

/** By hex of the object identifier; SHA-224 and MD5 are left out on purpose. */
const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '2a864886f70d01010b': { kind: 'rsa-pkcs1', digest: 'sha256' },
  '2a864886f70d01010c': { kind: 'rsa-pkcs1', digest: 'sha384' },
  '2a864886f70d01010d': { kind: 'rsa-pkcs1', digest: 'sha512' },
  '2a864886f70d010105': { kind: 'rsa-pkcs1', digest: 'sha1' },
  // An old second name of the same (OIW).
  '2b0e03021d': { kind: 'rsa-pkcs1', digest: 'sha1' },
  '2a8648ce3d040302': { kind: 'ecdsa', digest: 'sha256' },
  '2a8648ce3d040303': { kind: 'ecdsa', digest: 'sha384' },
  '2a8648ce3d040304': { kind: 'ecdsa', digest: 'sha512' },
  '2a8648ce3d0401': { kind: 'ecdsa', digest: 'sha1' },
};

/** The only parameters of RSA-PSS that are read, byte for byte: one digest everywhere, and a salt as long (CA/Browser Forum BR 7.1.3.2.1). */
const pssParameters: readonly { digest: SignatureAlgorithm['digest']; number: string; salt: string }[] = [
  { digest: 'sha256', number: '01', salt: '20' },
  { digest: 'sha384', number: '02', salt: '30' },
  { digest: 'sha512', number: '03', salt: '40' },
];

/**
 * Reads the content of an AlgorithmIdentifier of a signature (`mozpkix/lib/pkixder.cpp`, `SignatureAlgorithmIdentifierValue`).
 * @throws PkixError
 */
export function readSignatureAlgorithm(content: Uint8Array): SignatureAlgorithm {
  const reader = new Reader(content, 'signatureAlgorithm');
  const id = hexOf(reader.content(derTag.oid));
  const parameters = reader.rest();
  if (id === keyOid.rsaPss) return readPss(parameters);
  const algorithm = algorithms[id];
  if (algorithm === undefined) throw disabled(`object identifier ${id}`);
  const rest = new Reader(parameters, 'signatureAlgorithm');
  if (rest.peek(derTag.null)) nullValue(rest, 'signatureAlgorithm');
  if (!rest.isAtEnd) throw badDer('signatureAlgorithm: parameters that do not belong there');
  return algorithm;
}

function readPss(parameters: Uint8Array): SignatureAlgorithm {
  const found = hexOf(parameters);
  const known = pssParameters.find(({ number, salt }) => found === encodedPss(number, salt));
  if (known === undefined) throw disabled('parameters of RSASSA-PSS');
  return { kind: 'rsa-pss', digest: known.digest };
}

/** DER of RSASSA-PSS-params, as hex, with NULL where a digest has its parameters. */
function encodedPss(digestNumber: string, salt: string): string {
  const digest = `300d06096086480165030402${digestNumber}0500`;
  return `3034a00f${digest}a11c301a06092a864886f70d010108${digest}a2030201${salt}`;
}

function disabled(what: string): PkixError {
  return new PkixError(
    'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED',
    `signatureAlgorithm: ${what} is not known`,
  );
}
