import { bytesOf, childrenOf, oidOf, readDer, type Node } from './der';
import { curveNames, keyAlgorithm } from './oids';

/** A certificate's key: kind, and size in bits or the curve's name. */
export type PublicKey =
  | { kind: 'rsa' | 'rsa-pss'; bits: number }
  | { kind: 'ec'; curve: string }
  | { kind: 'ed25519' | 'ed448' }
  | { kind: 'other'; algorithm: string };

/** Reads SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
export function readPublicKey(node: Node | undefined): PublicKey {
  const [algorithm, key] = childrenOf(node, 'subjectPublicKeyInfo');
  const [id, parameters] = childrenOf(algorithm, 'algorithm');
  const name = oidOf(id, 'algorithm');
  switch (name) {
    case keyAlgorithm.rsa:
      return { kind: 'rsa', bits: modulusBits(key) };
    case keyAlgorithm.rsaPss:
      return { kind: 'rsa-pss', bits: modulusBits(key) };
    case keyAlgorithm.ec: {
      const curve = oidOf(parameters, 'curve');
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

function modulusBits(key: Node | undefined): number {
  // The BIT STRING's first byte counts its unused bits.
  const [modulus] = childrenOf(readDer(bytesOf(key, 'subjectPublicKey').slice(1)), 'RSAPublicKey');
  const digits = bytesOf(modulus, 'modulus').replace(/^\0+/, '');
  return digits === '' ? 0 : digits.length * 8 - Math.clz32(digits.charCodeAt(0)) + 24;
}
