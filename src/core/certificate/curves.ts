import { hexOf } from './values';

export type CurveName = 'P-256' | 'P-384' | 'P-521';

interface Curve {
  prime: bigint;
  /** The constant term; the factor of x is -3. */
  b: bigint;
  /** Bytes of a coordinate. */
  size: number;
}

/** FIPS 186-4 appendix D.1.2. */
const curves: Readonly<Record<CurveName, Curve>> = {
  'P-256': {
    prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    size: 32,
  },
  'P-384': {
    prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    size: 48,
  },
  'P-521': {
    prime: 2n ** 521n - 1n,
    b: 0x051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    size: 66,
  },
};

/** Whether these bytes are a point, plain or compressed (`ec_GFp_simple_oct2point`, boringssl `crypto/fipsmodule/ec/oct.cc.inc`; NSS `lib/freebl/ec.c`, `EC_ValidatePublicKey`). */
export function isOnCurve(name: CurveName, point: Uint8Array): boolean {
  const { prime, b, size } = curves[name];
  const x = numberOf(point.subarray(1, 1 + size));
  if (x >= prime) return false;
  const square = (x * x * x - 3n * x + b) % prime;
  const form = point[0];
  if (form === 4 && point.length === 1 + 2 * size) {
    const y = numberOf(point.subarray(1 + size));
    return y < prime && (y * y - square) % prime === 0n;
  }
  const isCompressed = (form === 2 || form === 3) && point.length === 1 + size;
  return isCompressed && hasRoot(square, prime);
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${hexOf(bytes)}`);
}

/** Euler's criterion. */
function hasRoot(square: bigint, prime: bigint): boolean {
  let result = 1n;
  let power = ((square % prime) + prime) % prime;
  if (power === 0n) return true;
  for (let exponent = (prime - 1n) / 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result === 1n;
}
