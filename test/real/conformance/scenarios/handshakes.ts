import {
  type Certificate,
  commonName,
  type Deviation,
  dns,
  ip,
  issueLeaf,
  keyOf,
  subjectAltName,
} from '../../../support/certificates';
import type { Scenario, ServerTls } from '../scenario';
import { oddLeaf, type World } from './world';

const tls12 = 'TLSv1.2';
const tls13 = 'TLSv1.3';

/** A sound certificate behind a server that shakes hands in its own way. */
export function handshakeScenarios(world: World): Scenario[] {
  return [...versions(world), ...suites(world), ...groups(world), ...signatures(world), ...others(world)];
}

function plain(
  world: World,
  name: string,
  row: string | null,
  tls: ServerTls,
  leaf: Deviation = {},
): Scenario {
  return oddLeaf(world, name, row, leaf, { tls });
}

function versions(world: World): Scenario[] {
  const old = 'DEFAULT@SECLEVEL=0';
  return [
    plain(world, 'c11-tls10', 'C11', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: old }),
    plain(world, 'c11-tls11', 'C11', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: old }),
    plain(world, 'c11-tls10-and-11', 'C11', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: old }),
    plain(world, 'c11-tls12', null, { maxVersion: tls12 }),
    plain(world, 'c11-tls13', null, { minVersion: tls13 }),
    plain(world, 'c11-all', null, { minVersion: 'TLSv1', ciphers: old }),
    plain(world, 'c11-tls10-to-12', null, { minVersion: 'TLSv1', maxVersion: tls12, ciphers: old }),
  ];
}

function suites(world: World): Scenario[] {
  const rsa = (name: string, row: string | null, ciphers: string, more: ServerTls = {}) =>
    plain(world, name, row, { maxVersion: tls12, ciphers, ...more });
  const elliptic = (name: string, row: string | null, ciphers: string) =>
    plain(world, name, row, { maxVersion: tls12, ciphers }, { key: keyOf('P-256') });
  const newest = (name: string, row: string | null, ciphers: string) =>
    plain(world, name, row, { minVersion: tls13, ciphers });
  const dhe: ServerTls = { dhparam: 'auto' };
  return [
    rsa('c41-ecdhe-gcm-128', null, 'ECDHE-RSA-AES128-GCM-SHA256'),
    rsa('c41-ecdhe-gcm-256', null, 'ECDHE-RSA-AES256-GCM-SHA384'),
    rsa('c41-ecdhe-chacha', null, 'ECDHE-RSA-CHACHA20-POLY1305'),
    rsa('c41-ecdhe-cbc-sha-128', null, 'ECDHE-RSA-AES128-SHA'),
    rsa('c41-ecdhe-cbc-sha-256', null, 'ECDHE-RSA-AES256-SHA'),
    rsa('c41-ecdhe-cbc-sha2', 'C41', 'ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384'),
    rsa('c41-ecdhe-aria', 'C41', 'ECDHE-ARIA128-GCM-SHA256'),
    rsa('c41-ecdhe-camellia', 'C41', 'ECDHE-RSA-CAMELLIA128-SHA256'),
    rsa('c41-rsa-gcm-128', null, 'AES128-GCM-SHA256'),
    rsa('c41-rsa-gcm-256', null, 'AES256-GCM-SHA384'),
    rsa('c41-rsa-cbc-sha-128', null, 'AES128-SHA'),
    rsa('c41-rsa-cbc-sha-256', null, 'AES256-SHA'),
    rsa('c41-rsa-cbc-sha2', 'C41', 'AES128-SHA256'),
    rsa('c41-rsa-ccm', 'C41', 'AES128-CCM'),
    rsa('c12-dhe-gcm', 'C12', 'DHE-RSA-AES128-GCM-SHA256', dhe),
    rsa('c12-dhe-cbc-sha', 'C12', 'DHE-RSA-AES128-SHA:DHE-RSA-AES256-SHA', dhe),
    rsa('c12-dhe-chacha', 'C12', 'DHE-RSA-CHACHA20-POLY1305', dhe),
    rsa('c12-anonymous', 'C12', 'AECDH-AES128-SHA@SECLEVEL=0'),
    rsa('c12-null', 'C12', 'ECDHE-RSA-NULL-SHA:NULL-SHA256@SECLEVEL=0'),
    rsa('c12-psk', 'C12', 'PSK-AES128-GCM-SHA256'),
    elliptic('c41-ecdsa-gcm', null, 'ECDHE-ECDSA-AES128-GCM-SHA256'),
    elliptic('c41-ecdsa-chacha', null, 'ECDHE-ECDSA-CHACHA20-POLY1305'),
    elliptic('c41-ecdsa-cbc-sha-128', 'C41', 'ECDHE-ECDSA-AES128-SHA'),
    elliptic('c41-ecdsa-cbc-sha-256', 'C41', 'ECDHE-ECDSA-AES256-SHA'),
    elliptic('c41-ecdsa-cbc-sha2', 'C41', 'ECDHE-ECDSA-AES128-SHA256'),
    elliptic('c41-ecdsa-ccm', 'C41', 'ECDHE-ECDSA-AES128-CCM'),
    elliptic('c41-ecdsa-ccm8', 'C41', 'ECDHE-ECDSA-AES128-CCM8'),
    elliptic('c41-ecdsa-key-rsa-suites', 'C41', 'ECDHE-RSA-AES128-GCM-SHA256'),
    newest('c41-tls13-aes-128', null, 'TLS_AES_128_GCM_SHA256'),
    newest('c41-tls13-aes-256', null, 'TLS_AES_256_GCM_SHA384'),
    newest('c41-tls13-chacha', null, 'TLS_CHACHA20_POLY1305_SHA256'),
    newest('c41-tls13-ccm', 'C41', 'TLS_AES_128_CCM_SHA256'),
    newest('c41-tls13-ccm8', 'C41', 'TLS_AES_128_CCM_8_SHA256'),
  ];
}

function groups(world: World): Scenario[] {
  const group = (name: string, row: string | null, ecdhCurve: string, version: ServerTls = {}) =>
    plain(world, `c41-group-${name}`, row, { ecdhCurve, ...version });
  const old: ServerTls = { maxVersion: tls12 };
  const only: ServerTls = { ...old, ciphers: 'ECDHE+AESGCM' };
  return [
    group('x25519', null, 'X25519'),
    group('p256', null, 'P-256'),
    group('p384', null, 'P-384'),
    group('p521', 'C41', 'P-521'),
    group('x448', 'C41', 'X448'),
    group('ffdhe2048', 'C41', 'ffdhe2048', { minVersion: tls13 }),
    group('x25519-tls12', null, 'X25519', old),
    group('p256-tls12', null, 'P-256', old),
    group('p384-tls12', null, 'P-384', old),
    group('p521-tls12', 'C41', 'P-521', only),
    group('x448-tls12', 'C41', 'X448', only),
    group('secp256k1-tls12', 'C41', 'secp256k1', only),
    group('brainpool-tls12', 'C41', 'brainpoolP256r1', only),
    // OpenSSL turns to RSA key exchange, which both browsers still do.
    group('p521-tls12-or-no-group', null, 'P-521', old),
    group('p521-or-p256', null, 'P-521:P-256'),
  ];
}

function signatures(world: World): Scenario[] {
  const signing = (name: string, row: string | null, sigalgs: string, more: ServerTls = {}) =>
    plain(world, `c12-signature-${name}`, row, { sigalgs, ...more });
  const old: ServerTls = { maxVersion: tls12 };
  const careless: ServerTls = { maxVersion: tls12, ciphers: 'DEFAULT@SECLEVEL=0' };
  const ecdsa = (name: string, row: string | null, sigalgs: string, more: ServerTls = {}) =>
    plain(world, `c12-signature-${name}`, row, { sigalgs, ...more }, { key: keyOf('P-256') });
  return [
    signing('pkcs1-sha1', 'C12', 'RSA+SHA1', careless),
    signing('pkcs1-sha256', null, 'RSA+SHA256', old),
    signing('pkcs1-sha384', null, 'RSA+SHA384', old),
    signing('pkcs1-sha512', null, 'RSA+SHA512', old),
    signing('pkcs1-sha224', 'C12', 'RSA+SHA224', careless),
    signing('pss-sha256', null, 'rsa_pss_rsae_sha256', old),
    signing('pss-sha512', null, 'rsa_pss_rsae_sha512', old),
    signing('pss-sha256-tls13', null, 'rsa_pss_rsae_sha256', { minVersion: tls13 }),
    signing('pss-sha512-tls13', null, 'rsa_pss_rsae_sha512', { minVersion: tls13 }),
    signing('pkcs1-only-tls13', 'C12', 'RSA+SHA256', { minVersion: tls13 }),
    signing('other-key-only', 'C12', 'ECDSA+SHA256'),
    ecdsa('ecdsa-sha1', 'C12', 'ECDSA+SHA1', careless),
    ecdsa('ecdsa-sha256', null, 'ECDSA+SHA256'),
    ecdsa('ecdsa-sha512-tls12', 'C12', 'ECDSA+SHA512', old),
  ];
}

function others(world: World): Scenario[] {
  const asking = (name: string, row: string, clientCertificate: 'optional' | 'required', tls: ServerTls) =>
    plain(world, name, row, { ...tls, clientCertificate });
  const old: ServerTls = { maxVersion: tls12 };
  const newest: ServerTls = { minVersion: tls13 };
  return [
    asking('c13-tls12', 'C13', 'required', old),
    asking('c13-tls13', 'C13', 'required', newest),
    asking('c14-tls12', 'C14', 'optional', old),
    asking('c14-tls13', 'C14', 'optional', newest),
    plain(world, 'c21-h2-only', 'C21', { alpn: ['h2'] }),
    plain(world, 'c21-h2-only-tls12', 'C21', { alpn: ['h2'], ...old }),
    plain(world, 'c21-mqtt-only', 'C21', { alpn: ['mqtt', 'x-amzn-mqtt-ca'] }),
    plain(world, 'c21-http11', null, { alpn: ['http/1.1'] }),
    plain(world, 'c21-http11-and-h2', null, { alpn: ['http/1.1', 'h2'] }),
    // Chromium offers no h2 for WebSockets; Firefox does, and asks again without it.
    plain(world, 'c21-h2-first', null, { alpn: ['h2', 'http/1.1'] }),
    ...serverNames(world),
  ];
}

/** Who names no host, or another one, gets a self-signed certificate. */
function serverNames(world: World): Scenario[] {
  const identity = (certificate: Certificate, ...others: Certificate[]) => ({
    chain: [certificate, ...others].map(({ der }) => der),
    key: certificate.key.privateKey,
  });
  const other = issueLeaf('default.doctor.example', null);
  const named = issueLeaf('127.0.0.1', world.intermediate, {
    subject: commonName('Default'),
    with: [subjectAltName(ip(127, 0, 0, 1), dns('default.doctor.example'))],
  });
  const address = { host: '127.0.0.1' };
  const addressNamed: Deviation = { with: [subjectAltName(ip(127, 0, 0, 1))] };
  return [
    oddLeaf(world, 'c47-named', null, {}, { tls: { withoutSni: identity(other) } }),
    oddLeaf(world, 'c47-named-tls12', null, {}, { tls: { withoutSni: identity(other), maxVersion: tls12 } }),
    // No client names an address, so that it gets the default.
    oddLeaf(world, 'c47-address', 'C01', addressNamed, { ...address, tls: { withoutSni: identity(other) } }),
    oddLeaf(
      world,
      'c47-address-default-right',
      null,
      {},
      { ...address, tls: { withoutSni: identity(named, world.intermediate) } },
    ),
  ];
}
