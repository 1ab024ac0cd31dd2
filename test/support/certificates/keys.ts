import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
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
 * A key that is the same in all of a process, since making RSA keys takes long.
 * @param holder keys of the same kind for different holders differ
 */
export function keyOf(kind: KeyKind, holder = 'leaf'): KeyPair {
  const place = `${kind} ${holder}`;
  const key = pool.get(place) ?? knownKey(kind, holder) ?? createKey(kind);
  pool.set(place, key);
  return key;
}

function knownKey(kind: KeyKind, holder: string): KeyPair | undefined {
  const pair = primes.get(`${kind} ${holder}`) ?? primes.get(kind);
  if (pair === undefined) return undefined;
  const exponent = kind === 'rsa-exponent-3' ? 3n : 65537n;
  const privateKey = createPrivateKey({ key: rsaKeyOf(...pair, exponent), format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** A new key each time. */
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
    default:
      return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice('rsa-'.length)) });
  }
}
