import type { PublicKey } from './publicKey';

/** A key for people, as `RSA 2048` or `EC P-256`. */
export function describeKey(key: PublicKey): string {
  switch (key.kind) {
    case 'rsa':
      return `RSA ${key.bits}`;
    case 'rsa-pss':
      return `RSA-PSS ${key.bits}`;
    case 'ec':
      return `EC ${key.curve}`;
    case 'ed25519':
      return 'Ed25519';
    case 'ed448':
      return 'Ed448';
    case 'other':
      return key.algorithm;
  }
}
