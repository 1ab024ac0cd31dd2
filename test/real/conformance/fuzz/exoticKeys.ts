import { generateKeyPairSync, sign } from 'node:crypto';
import {
  type KeyKind,
  keyOf,
  type KeyPair,
  oid,
  sequence,
  type SignatureAlgorithm,
  usualAlgorithm,
} from '../../../support/certificates';

export type ExoticKind = 'pss-for-sha256' | 'dsa' | 'brainpoolP256r1' | 'secp224r1' | 'prime192v1';

const made = new Map<ExoticKind, KeyPair>();

/** A key, and how a sound CA signs with it. */
export function keyAndAlgorithm(
  kind: KeyKind | ExoticKind,
  holder: string,
): { key: KeyPair; algorithm: SignatureAlgorithm } {
  switch (kind) {
    case 'pss-for-sha256':
    case 'dsa':
    case 'brainpoolP256r1':
    case 'secp224r1':
    case 'prime192v1': {
      const key = made.get(kind) ?? make(kind);
      made.set(kind, key);
      return { key, algorithm: algorithmOf(kind, key) };
    }
    default: {
      const key = keyOf(kind, holder);
      return { key, algorithm: usualAlgorithm(key.privateKey) };
    }
  }
}

function make(kind: ExoticKind): KeyPair {
  switch (kind) {
    case 'pss-for-sha256':
      // For one digest only (RFC 4055 section 3.1).
      return generateKeyPairSync('rsa-pss', {
        modulusLength: 2048,
        hashAlgorithm: 'sha256',
        mgf1HashAlgorithm: 'sha256',
      });
    case 'dsa':
      return generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 });
    default:
      return generateKeyPairSync('ec', { namedCurve: kind });
  }
}

function algorithmOf(kind: ExoticKind, { privateKey }: KeyPair): SignatureAlgorithm {
  switch (kind) {
    case 'dsa':
      return { id: sequence(oid('2.16.840.1.101.3.4.3.2')), sign: (data, key) => sign('sha256', data, key) };
    default:
      return usualAlgorithm(privateKey);
  }
}
