import { DerReader, derTag, type DerValue } from './derReader';
import { curveNames, keyAlgorithm } from './oids';
import { oidText, readable } from './values';

/** A certificate's key: kind, and size in bits or the curve's name. */
export type PublicKey =
  | { kind: 'rsa' | 'rsa-pss'; bits: number }
  | { kind: 'ec'; curve: string }
  | { kind: 'ed25519' | 'ed448' }
  | { kind: 'other'; algorithm: string };

/** Reads SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7) for people; a damaged one is of another algorithm, `?`. */
export function readPublicKey({ content }: DerValue): PublicKey {
  return readable(() => readKey(new DerReader(content, 'subjectPublicKeyInfo', true)), {
    kind: 'other',
    algorithm: '?',
  });
}

function readKey(reader: DerReader): PublicKey {
  const algorithm = reader.inside(derTag.sequence, 'algorithm');
  const name = oidText(algorithm.content(derTag.oid));
  const key = reader.content(derTag.bitString);
  switch (name) {
    case keyAlgorithm.rsa:
      return { kind: 'rsa', bits: modulusBits(key) };
    case keyAlgorithm.rsaPss:
      return { kind: 'rsa-pss', bits: modulusBits(key) };
    case keyAlgorithm.ec: {
      const curve = oidText(algorithm.content(derTag.oid));
      return { kind: 'ec', curve: curveNames[curve] ?? curve };
    }
    case keyAlgorithm.ed25519:
      return { kind: 'ed25519' };
    case keyAlgorithm.ed448:
      return { kind: 'ed448' };
    default:
      return { kind: 'other', algorithm: name };
  }
}

function modulusBits(key: Uint8Array): number {
  // The BIT STRING's first byte counts its unused bits.
  const parts = new DerReader(key.subarray(1), 'RSAPublicKey').inside(derTag.sequence, 'RSAPublicKey');
  const modulus = parts.content(derTag.integer);
  const start = modulus.findIndex((byte) => byte !== 0);
  return start === -1 ? 0 : (modulus.length - start) * 8 - Math.clz32(modulus[start] ?? 0) + 24;
}
