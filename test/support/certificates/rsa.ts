import type { JsonWebKey } from 'node:crypto';

/**
 * The RSA key of two primes (RFC 8017 section 3.2).
 * @param first base64url, as in a JWK
 * @param second base64url, smaller or greater than the first one
 * @param exponent has no factor in common with either prime less one
 */
export function rsaKeyOf(first: string, second: string, exponent: bigint): JsonWebKey {
  const [p, q] = [numberOf(first), numberOf(second)];
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  return {
    kty: 'RSA',
    n: textOf(p * q),
    e: textOf(exponent),
    d: textOf(d),
    p: first,
    q: second,
    dp: textOf(d % (p - 1n)),
    dq: textOf(d % (q - 1n)),
    qi: textOf(inverse(q, p)),
  };
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, current] = [modulus, value % modulus];
  let [previousFactor, factor] = [0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [previousFactor, factor] = [factor, previousFactor - quotient * factor];
  }
  return ((previousFactor % modulus) + modulus) % modulus;
}

function numberOf(text: string): bigint {
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}

function textOf(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}
