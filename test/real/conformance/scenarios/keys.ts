import {
  compressedSpki,
  type Deviation,
  explicitSpki,
  type KeyKind,
  keyOf,
  negativeRsaSpki,
  offCurveSpki,
  rsaSpki,
} from '../../../support/certificates';
import type { Scenario, ServerTls } from '../scenario';
import { oddIntermediate, oddLeaf, oddRoot, type World } from './world';

/** For keys that OpenSSL thinks too short; TLS 1.3 needs at least 528 bits for its signature. */
const careless: { tls: ServerTls } = { tls: { ciphers: 'DEFAULT@SECLEVEL=0', maxVersion: 'TLSv1.2' } };
const raw: { tls: ServerTls } = { tls: { raw: true } };

/** What key the certificate holds, and how it writes it down. */
export function keyScenarios(world: World): Scenario[] {
  return [...lengths(world), ...kinds(world), ...encodings(world)];
}

function lengths(world: World): Scenario[] {
  const leaf = (bits: number, row: string | null) =>
    oddLeaf(world, `c27-leaf-${bits}`, row, { key: keyOf(`rsa-${bits}`) }, careless);
  const authority = (bits: number) => ({ key: keyOf(`rsa-${bits}`, 'authority') });
  const intermediate = (bits: number, row: string | null) =>
    oddIntermediate(world, `c27-intermediate-${bits}`, row, authority(bits), {}, careless);
  const root = (bits: number, row: string | null) =>
    oddRoot(`c27-root-${bits}`, row, authority(bits), {}, careless);
  return [
    leaf(512, 'C27'),
    leaf(768, 'C27'),
    leaf(1016, 'C27'),
    leaf(1023, 'C27'),
    leaf(1024, null),
    leaf(1025, null),
    leaf(2047, null),
    leaf(2048, null),
    leaf(4096, null),
    leaf(8192, null),
    oddLeaf(
      world,
      'c27-leaf-1024-tls13',
      null,
      { key: keyOf('rsa-1024') },
      { tls: { ciphers: 'DEFAULT@SECLEVEL=0' } },
    ),
    intermediate(512, 'C27'),
    intermediate(1023, 'C27'),
    intermediate(1024, null),
    intermediate(4096, null),
    root(512, 'C27'),
    root(1023, 'C27'),
    root(1024, null),
    root(8192, null),
  ];
}

function kinds(world: World): Scenario[] {
  const leaf = (kind: KeyKind, name: string, row: string | null, tls: ServerTls = {}) =>
    oddLeaf(world, `c28-${name}`, row, { key: keyOf(kind) }, { tls });
  const tls12: ServerTls = { maxVersion: 'TLSv1.2' };
  return [
    leaf('P-256', 'p256', null),
    leaf('P-256', 'p256-tls12', null, tls12),
    leaf('P-384', 'p384', null),
    leaf('P-384', 'p384-tls12', null, tls12),
    leaf('P-521', 'p521', 'C28'),
    leaf('P-521', 'p521-tls12', 'C28', tls12),
    leaf('secp256k1', 'secp256k1', 'C28'),
    leaf('secp256k1', 'secp256k1-tls12', 'C28', tls12),
    leaf('ed25519', 'ed25519', 'C28'),
    leaf('ed25519', 'ed25519-tls12', 'C28', tls12),
    leaf('ed448', 'ed448', 'C28'),
    leaf('rsa-pss', 'rsa-pss', 'C28'),
    leaf('rsa-pss', 'rsa-pss-tls12', 'C28', tls12),
    leaf('rsa-exponent-3', 'rsa-exponent-3', null),
    // A server that does not ask whether the client knows such keys.
    leaf('P-521', 'p521-sent-anyway', 'C28', { raw: true }),
    leaf('secp256k1', 'secp256k1-sent-anyway', 'C28', { raw: true }),
  ];
}

/** The key itself is a usual one. */
function encodings(world: World): Scenario[] {
  const rsa = keyOf('rsa-2048').publicKey;
  const elliptic = keyOf('P-256').publicKey;
  const leaf = (name: string, row: string | null, publicKey: Buffer, deviation: Deviation = {}) =>
    oddLeaf(world, `c25-key-${name}`, row, { ...deviation, publicKey }, raw);
  const p256: Deviation = { key: keyOf('P-256') };
  return [
    leaf('usual', null, rsaSpki(rsa, 65537n)),
    leaf('other-exponent', 'C12', rsaSpki(rsa, 3n)),
    leaf('even-exponent', 'C25', rsaSpki(rsa, 65536n)),
    leaf('exponent-1', 'C25', rsaSpki(rsa, 1n)),
    leaf('long-exponent', 'C25', rsaSpki(rsa, (1n << 64n) + 1n)),
    leaf('without-null', 'C25', rsaSpki(rsa, 65537n, null)),
    leaf('negative-modulus', 'C25', negativeRsaSpki(rsa)),
    leaf('compressed-point', null, compressedSpki(elliptic), p256),
    leaf('explicit-curve', 'C25', explicitSpki(elliptic), p256),
    leaf('off-curve', 'C25', offCurveSpki(elliptic), p256),
    leaf('garbage', 'C25', Buffer.from([0x30, 0])),
    leaf('of-another-kind', 'C28', rsaSpki(rsa, 65537n), p256),
    oddLeaf(world, 'c25-key-compressed-point-openssl', null, {
      ...p256,
      publicKey: compressedSpki(elliptic),
    }),
    oddIntermediate(world, 'c29-key-without-null', 'C29', {
      publicKey: rsaSpki(keyOf('rsa-2048', 'intermediate').publicKey, 65537n, null),
    }),
    oddIntermediate(
      world,
      'c29-key-exponent-1',
      'C29',
      { publicKey: rsaSpki(keyOf('rsa-2048', 'intermediate').publicKey, 1n) },
      {},
      raw,
    ),
    oddIntermediate(
      world,
      'c29-key-off-curve',
      'C29',
      {
        key: keyOf('P-256', 'intermediate'),
        publicKey: offCurveSpki(keyOf('P-256', 'intermediate').publicKey),
      },
      {},
      raw,
    ),
    oddIntermediate(world, 'c29-key-garbage', 'C29', { publicKey: Buffer.from([0x30, 0]) }, {}, raw),
  ];
}
