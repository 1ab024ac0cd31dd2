import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { readerOf } from './reader';
import { isInteger } from './values';

const minBits = 512;
const maxBits = 16_384;
const maxExponentBits = 33;

/** Bits of an RSAPublicKey's modulus (`rsa_check_public_key`, boringssl `crypto/fipsmodule/rsa/rsa_impl.cc.inc`). @throws DerError */
export function readRsaBits(bytes: Uint8Array): number {
  const reader = readerOf(bytes, 'RSAPublicKey');
  const parts = reader.inside(derTag.sequence, 'RSAPublicKey');
  reader.end();
  const [modulus, exponent] = [readPositive(parts), readPositive(parts)];
  parts.end();
  const bits = bitLength(modulus);
  const exponentBits = bitLength(exponent);
  const isSound =
    bits >= minBits &&
    bits <= maxBits &&
    isOdd(modulus) &&
    exponentBits >= 2 &&
    exponentBits <= maxExponentBits &&
    isOdd(exponent);
  if (!isSound) throw new DerError('RSAPublicKey: numbers that make no key');
  return bits;
}

function readPositive(reader: DerReader): Uint8Array {
  const content = reader.content(derTag.integer);
  if (!isInteger(content) || (content[0] ?? 0) >= 0x80)
    throw new DerError('RSAPublicKey: a number that is none');
  return content;
}

function bitLength(number: Uint8Array): number {
  const digits = number[0] === 0 ? number.subarray(1) : number;
  return digits.length === 0 ? 0 : digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24;
}

function isOdd(number: Uint8Array): boolean {
  return ((number.at(-1) ?? 0) & 1) === 1;
}
