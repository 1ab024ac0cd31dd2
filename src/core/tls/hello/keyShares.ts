import { concatenated } from '../bytes';
import { group } from './offer';

/** Encapsulation key of ML-KEM-768 (FIPS 203 section 8): 768 coefficients of 12 bits, then a seed. */
const coefficientBytes = 1152;
const seedBytes = 32;
const x25519Bytes = 32;

/** The base point of P-256 (FIPS 186-5), which is a sound public key. Nothing is ever encrypted for it. */
const p256Point =
  '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';

/** A public key that a server takes for a fresh one of this group. @throws for a group that browsers send no key for */
export function keyShareFor(id: number, random: (length: number) => Uint8Array): Uint8Array {
  switch (id) {
    case group.x25519MlKem768:
      // Zero is a sound coefficient, and any bytes are a sound seed.
      return concatenated([new Uint8Array(coefficientBytes), random(seedBytes), random(x25519Bytes)]);
    case group.x25519:
      return random(x25519Bytes);
    case group.p256:
      return fromHex(p256Point);
    default:
      throw new Error(`No key share for group ${id}`);
  }
}

/** @param hex an even number of hexadecimal digits */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
