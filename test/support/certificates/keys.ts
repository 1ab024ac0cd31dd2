import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { rsaKeyOf } from './rsa';
import { primes } from './primes';

export interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export type Curve = 'P-256' | 'P-384' | 'P-521' | 'secp256k1';

/** RSA by the length of its modulus in bits. */
export type KeyKind = `rsa-${number}` | 'rsa-exponent-3' | 'rsa-pss' | 'ed25519' | 'ed448' | Curve;

const pool = new Map<string, KeyPair>();

/**
 * A key that is made once per process, since making RSA keys takes long.
 * @param holder keys of the same kind for different holders differ
 */
export function keyOf(kind: KeyKind, holder = 'leaf'): KeyPair {
  const place = `${kind} ${holder}`;
  const known = pool.get(place);
  if (known !== undefined) return known;
  const key = createKey(kind);
  pool.set(place, key);
  return key;
}

export function createKey(kind: KeyKind): KeyPair {
  switch (kind) {
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'ed448':
      return generateKeyPairSync('ed448');
    case 'P-256':
    case 'P-384':
    case 'P-521':
    case 'secp256k1':
      return generateKeyPairSync('ec', { namedCurve: kind });
    case 'rsa-pss':
      return generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    case 'rsa-exponent-3':
      return generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
    case 'rsa-4096':
      return pairOf(rsaKeyOf(...primes[4096]));
    case 'rsa-8192':
      return pairOf(rsaKeyOf(...primes[8192]));
    default:
      return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice('rsa-'.length)) });
  }
}

function pairOf(key: JsonWebKey): KeyPair {
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
