import type { KeyObject } from 'node:crypto';
import { bits, integer, nothing, oid, sequence, tag, tlv } from './der';

/** DER of the SubjectPublicKeyInfo. */
export function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

/** Any RSA public key; it need not be one. @param modulus `null`: that of the key */
export function rsaSpki(key: KeyObject, exponent: bigint, parameters: Buffer | null = nothing): Buffer {
  const modulus = BigInt(
    `0x${Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')}`,
  );
  const id = sequence(oid('1.2.840.113549.1.1.1'), ...(parameters === null ? [] : [parameters]));
  return sequence(id, bits(sequence(integer(modulus), integer(exponent))));
}

/** The modulus without the zero octet that keeps it positive, as some encoders write it. */
export function negativeRsaSpki(key: KeyObject): Buffer {
  const modulus = tlv(tag.integer, coordinate(key, 'n'));
  const id = sequence(oid('1.2.840.113549.1.1.1'), nothing);
  return sequence(id, bits(sequence(modulus, integer(65537))));
}

/** A P-256 key whose point is written by its x coordinate and a sign. */
export function compressedSpki(key: KeyObject): Buffer {
  const isOdd = ((coordinate(key, 'y').at(-1) ?? 0) & 1) === 1;
  const id = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
  return sequence(id, bits(Buffer.concat([Buffer.from([isOdd ? 3 : 2]), coordinate(key, 'x')])));
}

/** A key of any curve whose point is beside it. */
export function offCurveSpki(key: KeyObject): Buffer {
  const changed = spki(key);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  return changed;
}

/** A P-256 key whose curve is written out in place of named (RFC 3279 section 2.3.5). */
export function explicitSpki(key: KeyObject): Buffer {
  const hex = (digits: string) => Buffer.from(digits, 'hex');
  const prime = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';
  const a = 'ffffffff00000001000000000000000000000000fffffffffffffffffffffffc';
  const b = '5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b';
  const generator =
    '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
    '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
  const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
  const parameters = sequence(
    integer(1),
    sequence(oid('1.2.840.10045.1.1'), integer(BigInt(`0x${prime}`))),
    sequence(tlv(tag.bytes, hex(a)), tlv(tag.bytes, hex(b))),
    tlv(tag.bytes, hex(generator)),
    integer(BigInt(`0x${order}`)),
    integer(1),
  );
  const point = Buffer.concat([Buffer.from([4]), coordinate(key, 'x'), coordinate(key, 'y')]);
  return sequence(sequence(oid('1.2.840.10045.2.1'), parameters), bits(point));
}

function coordinate(key: KeyObject, part: 'n' | 'x' | 'y'): Buffer {
  return Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url');
}
