import {
  type Certificate,
  constructed,
  type Curve,
  type Deviation,
  ecdsa,
  integer,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  type KeyKind,
  keyOf,
  nothing,
  oid,
  pkcs1,
  pss,
  sequence,
  type SignatureAlgorithm,
  unknownAlgorithm,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, oddIntermediate, oddLeaf, oddRoot, server, type World } from './world';

/** OpenSSL serves what is signed with SHA-1 or MD5 only if it is told not to care. */
const careless = { tls: { ciphers: 'DEFAULT@SECLEVEL=0' } };

/** Which algorithm signs, on each level. */
export function signatureScenarios(world: World): Scenario[] {
  return [
    ...pkcs1Hashes(world),
    ...pssOptions(world),
    ...identifiers(world),
    ...elliptic(world),
    ...otherKeys(world),
  ];
}

function pkcs1Hashes(world: World): Scenario[] {
  const hashes = [
    ['md5', 'C26'],
    ['sha1', 'C26'],
    ['sha224', 'C26'],
    ['sha256', null],
    ['sha384', null],
    ['sha512', null],
  ] as const;
  return hashes.flatMap(([hash, row]) => {
    const algorithm = pkcs1(hash);
    const leafRow = hash === 'sha1' ? 'C10' : row;
    return [
      oddLeaf(world, `c26-leaf-${hash}`, leafRow, { algorithm }, careless),
      oddIntermediate(world, `c26-intermediate-${hash}`, row, { algorithm }, {}, careless),
      oddRoot(`c26-root-${hash}`, null, { algorithm }, {}, careless),
    ];
  });
}

/** What BoringSSL's verifier does not know either, but says otherwise. */
const sha3 = sequence(oid('2.16.840.1.101.3.4.2.8'));
const sha3Parameters = sequence(
  constructed(0, sha3),
  constructed(1, sequence(oid('1.2.840.113549.1.1.8'), sha3)),
  constructed(2, integer(32)),
);

function pssOptions(world: World): Scenario[] {
  const leaf = (name: string, row: string | null, algorithm: SignatureAlgorithm) =>
    oddLeaf(world, `c26-pss-${name}`, row, { algorithm }, careless);
  const raw = (name: string, row: string | null, algorithm: SignatureAlgorithm) =>
    oddLeaf(world, `c26-pss-${name}`, row, { algorithm }, { tls: { raw: true } });
  return [
    leaf('sha256', null, pss('sha256')),
    leaf('sha384', null, pss('sha384')),
    leaf('sha512', null, pss('sha512')),
    leaf('sha1', 'C26', pss('sha1')),
    raw('defaults', 'C26', pss('sha1', { parameters: sequence() })),
    raw('no-parameters', 'C26', pss('sha1', { parameters: null })),
    leaf('salt-20', 'C26', pss('sha256', { salt: 20 })),
    leaf('salt-0', 'C26', pss('sha256', { salt: 0 })),
    leaf('salt-64', 'C26', pss('sha256', { salt: 64 })),
    raw('other-mask', 'C26', pss('sha256', { maskHash: 'sha1' })),
    raw('sha3', 'C26', pss('sha256', { parameters: sha3Parameters })),
    raw('trailer-1', 'C26', pss('sha256', { trailer: 1 })),
    raw('trailer-2', 'C26', pss('sha256', { trailer: 2 })),
    oddIntermediate(world, 'c26-pss-intermediate', null, { algorithm: pss('sha256') }),
    oddIntermediate(world, 'c26-pss-intermediate-sha1', 'C26', { algorithm: pss('sha1') }, {}, careless),
    oddRoot('c26-pss-root', null, { algorithm: pss('sha256') }),
    oddRoot('c26-pss-root-salt-20', null, { algorithm: pss('sha256', { salt: 20 }) }),
  ];
}

/** What the certificate says of its signature, within and beside what is signed. */
function identifiers(world: World): Scenario[] {
  const raw = { tls: { raw: true } } as const;
  const sha256 = pkcs1('sha256');
  const bare = pkcs1('sha256', null);
  return [
    oddLeaf(world, 'c26-outer-differs', 'C26', { outerAlgorithm: pkcs1('sha512').id }),
    oddLeaf(world, 'c26-outer-without-null', null, { outerAlgorithm: bare.id }),
    oddLeaf(world, 'c26-both-without-null', null, { algorithm: bare }),
    oddLeaf(world, 'c26-odd-parameters', 'C26', { algorithm: pkcs1('sha256', integer(1)) }, raw),
    oddLeaf(world, 'c26-unknown-algorithm', 'C26', { algorithm: unknownAlgorithm }, raw),
    oddLeaf(world, 'c46-says-other', 'C46', { algorithm: { ...sha256, id: pkcs1('sha384').id } }),
    oddLeaf(world, 'c46-says-elliptic', 'C46', { algorithm: { ...sha256, id: ecdsa('sha256').id } }),
    oddLeaf(world, 'c46-extra-bits', 'C46', { rewriteSignature: unusedBits }, raw),
    oddIntermediate(world, 'c26-intermediate-outer-differs', 'C26', { outerAlgorithm: pkcs1('sha512').id }),
    oddIntermediate(world, 'c26-intermediate-unknown', 'C26', { algorithm: unknownAlgorithm }, {}, careless),
    oddRoot('c26-root-unknown', null, { algorithm: unknownAlgorithm }),
  ];
}

function unusedBits(signature: Buffer): Buffer {
  const changed = Buffer.from(signature);
  const unusedOctet = changed.length - 257;
  changed.writeUInt8(1, unusedOctet);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) & 0xfe, changed.length - 1);
  return changed;
}

/** An elliptic intermediate under the shared root. */
function elliptic(world: World): Scenario[] {
  const signedBy = (curve: Curve, name: string, row: string | null, algorithm: SignatureAlgorithm) =>
    oddIntermediate(world, name, row, { key: keyOf(curve, 'intermediate') }, { algorithm }, careless);
  return [
    signedBy('P-256', 'c26-p256-sha1', 'C26', ecdsa('sha1')),
    signedBy('P-256', 'c26-p256-sha224', 'C26', ecdsa('sha224')),
    signedBy('P-256', 'c26-p256-sha256', null, ecdsa('sha256')),
    signedBy('P-256', 'c26-p256-sha384', null, ecdsa('sha384')),
    signedBy('P-256', 'c26-p256-sha512', null, ecdsa('sha512')),
    signedBy('P-256', 'c26-p256-null-parameters', 'C26', ecdsa('sha256', nothing)),
    signedBy('P-384', 'c26-p384-sha256', null, ecdsa('sha256')),
    signedBy('P-384', 'c26-p384-sha384', null, ecdsa('sha384')),
    signedBy('P-521', 'c26-p521-sha512', null, ecdsa('sha512')),
    signedBy('secp256k1', 'c29-secp256k1', 'C29', ecdsa('sha256')),
  ];
}

/** CAs with keys that few have. */
function otherKeys(world: World): Scenario[] {
  const intermediate = (kind: KeyKind, name: string, row: string | null) =>
    oddIntermediate(world, name, row, { key: keyOf(kind, 'intermediate') });
  return [
    intermediate('ed25519', 'c29-ed25519', 'C29'),
    intermediate('ed448', 'c29-ed448', 'C29'),
    intermediate('rsa-pss', 'c29-rsa-pss', 'C29'),
    longer(world, 'c46-longer-than-the-key', 'C46'),
    allElliptic('c29-all-p256', null, 'P-256'),
    allElliptic('c29-all-p384', null, 'P-384'),
    allElliptic('c29-root-p521', null, 'P-256', 'P-521'),
    allElliptic('c29-root-secp256k1', 'C29', 'P-256', 'secp256k1'),
    // NSS cannot import it, so that nobody can.
    { ...allElliptic('c02-root-ed25519', 'C02', 'P-256', 'ed25519'), trusted: [] },
    allElliptic('c29-root-rsa-pss', 'C29', 'P-256', 'rsa-pss'),
    untrusted('c02-root-rsa-pss-sent', 'C02', { key: keyOf('rsa-pss', 'root') }),
  ];
}

function allElliptic(name: string, row: string | null, kind: Curve, rootKind: KeyKind = kind): Scenario {
  const key = (holder: string, own: KeyKind = kind): Deviation => ({ key: keyOf(own, holder) });
  const root = issueRoot(`Root of ${name}`, key('root', rootKind));
  const intermediate = issueIntermediate(`Intermediate of ${name}`, root, key('intermediate'));
  const chain: Certificate[] = [issueLeaf(hostOf(name), intermediate, key('leaf')), intermediate];
  return server(name, row, chain, [root]);
}

/** The leaf is signed by P-521 in the name of an intermediate with RSA of 1024 bits. */
function longer(world: World, name: string, row: string): Scenario {
  const stranger = keyOf('P-521', 'stranger').privateKey;
  const algorithm: SignatureAlgorithm = {
    ...ecdsa('sha512'),
    sign: (data) => ecdsa('sha512').sign(data, stranger),
  };
  return oddIntermediate(
    world,
    name,
    row,
    { key: keyOf('rsa-1024', 'intermediate') },
    { algorithm },
    careless,
  );
}

/** The root is sent, but nobody trusts it. */
function untrusted(name: string, row: string, deviation: Deviation): Scenario {
  const root = issueRoot(`Root of ${name}`, deviation);
  return server(name, row, [issueLeaf(hostOf(name), root), root], []);
}
