import { constants, type KeyObject, sign } from 'node:crypto';
import { constructed, integer, nothing, oid, sequence } from './der';

/** How a certificate is signed, and how it says so. */
export interface SignatureAlgorithm {
  /** DER of the AlgorithmIdentifier. */
  id: Buffer;
  sign(data: Buffer, key: KeyObject): Buffer;
}

export type Hash = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

const hashIds = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;

const hashLengths = { md5: 16, sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 } as const;

const pkcs1Arcs = { md5: 4, sha1: 5, sha224: 14, sha256: 11, sha384: 12, sha512: 13 } as const;

/** `null`: no parameters, where RFC 4055 demands NULL. */
export function pkcs1(hash: Hash, parameters: Buffer | null = nothing): SignatureAlgorithm {
  return {
    id: sequence(oid(`1.2.840.113549.1.1.${pkcs1Arcs[hash]}`), ...(parameters === null ? [] : [parameters])),
    sign: (data, key) => sign(hash, data, key),
  };
}

const ecdsaArcs = { sha1: '1', sha224: '3.1', sha256: '3.2', sha384: '3.3', sha512: '3.4' } as const;

/** @param parameters none, as RFC 5758 demands */
export function ecdsa(hash: keyof typeof ecdsaArcs, ...parameters: Buffer[]): SignatureAlgorithm {
  return {
    id: sequence(oid(`1.2.840.10045.4.${ecdsaArcs[hash]}`), ...parameters),
    sign: (data, key) => sign(hash, data, key),
  };
}

export interface PssOptions {
  /** Octets of salt; the length of the hash. */
  salt?: number;
  /** What the parameters say of the mask's hash; the signature itself uses the same hash for both. */
  maskHash?: Hash;
  trailer?: number;
  /** `null`: left out, in place of what the options say. */
  parameters?: Buffer | null;
}

/** RSASSA-PSS with the parameters of RFC 4055 section 3.1, and any others. */
export function pss(hash: Hash, options: PssOptions = {}): SignatureAlgorithm {
  const { salt = hashLengths[hash], maskHash = hash, trailer, parameters } = options;
  const hashOf = (name: Hash) => sequence(oid(hashIds[name]), nothing);
  const usual = sequence(
    constructed(0, hashOf(hash)),
    constructed(1, sequence(oid('1.2.840.113549.1.1.8'), hashOf(maskHash))),
    constructed(2, integer(salt)),
    ...(trailer === undefined ? [] : [constructed(3, integer(trailer))]),
  );
  const written = parameters === undefined ? [usual] : parameters === null ? [] : [parameters];
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return {
    id: sequence(oid('1.2.840.113549.1.1.10'), ...written),
    sign: (data, key) => sign(hash, data, { key, padding, saltLength: salt }),
  };
}

export const ed25519 = edwards('1.3.101.112');
export const ed448 = edwards('1.3.101.113');

function edwards(id: string): SignatureAlgorithm {
  return { id: sequence(oid(id)), sign: (data, key) => sign(null, data, key) };
}

/** An algorithm that no client knows, over whatever the key signs. */
export const unknownAlgorithm: SignatureAlgorithm = {
  id: sequence(oid('1.3.6.1.4.1.55555.5'), nothing),
  sign: (data, key) => sign('sha256', data, key),
};

/** What a sound CA signs with by this kind of key. */
export function usualAlgorithm(key: KeyObject): SignatureAlgorithm {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return ecdsa(key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256');
    case 'ed25519':
      return ed25519;
    case 'ed448':
      return ed448;
    case 'rsa-pss':
      return pss('sha256');
    default:
      return pkcs1('sha256');
  }
}
