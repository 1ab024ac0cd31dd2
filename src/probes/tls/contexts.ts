import { readFileSync } from 'node:fs';
import {
  createSecureContext,
  DEFAULT_CIPHERS,
  rootCertificates,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';
import { certificatesInPem, pemOf } from '../../core/certificate/pem';

/** Chromium's suites in its order; those of TLS 1.3 first. Measured in Chromium 156. */
const browserCiphers = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
].join(':');

/** Chromium offers no Ed25519, no P-521, no RSA-PSS keys and no SHA-1. */
const browserSignatureAlgorithms = [
  'ecdsa_secp256r1_sha256',
  'rsa_pss_rsae_sha256',
  'rsa_pkcs1_sha256',
  'ecdsa_secp384r1_sha384',
  'rsa_pss_rsae_sha384',
  'rsa_pkcs1_sha384',
  'rsa_pss_rsae_sha512',
  'rsa_pkcs1_sha512',
].join(':');

const classicGroups = 'X25519:P-256:P-384';

/**
 * The roots are always named: without `ca` VS Code adds the system's to every context, and reading 140 roots takes
 * about 17 ms, so that each context is made once.
 */
const bundledRoots = (): string[] => [...rootCertificates];

/** A browser's offer, judged with the bundled roots. */
export const browserContext = once(() => {
  const offer: SecureContextOptions = {
    ca: bundledRoots(),
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.3',
    ciphers: browserCiphers,
    sigalgs: browserSignatureAlgorithms,
  };
  return firstThatWorks([
    { ...offer, ecdhCurve: `X25519MLKEM768:${classicGroups}` },
    { ...offer, ecdhCurve: classicGroups },
  ]);
});

/** What Node adds to its roots by itself, which it does not do where roots are named. */
function extraRoots(): string[] {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (file === undefined) return [];
  try {
    return certificatesInPem(readFileSync(file, 'latin1')).map(pemOf);
  } catch {
    // Node, too, goes on without a file that it cannot read.
    return [];
  }
}

/** Node's own offer, judged with the roots of a Node program of this user: the bundled ones and NODE_EXTRA_CA_CERTS. */
export const nodeContext = once(() =>
  createSecureContext({
    ca: [...bundledRoots(), ...extraRoots()],
    ciphers: DEFAULT_CIPHERS,
    minVersion: 'TLSv1.2',
  }),
);

/** Makes what every run needs ahead of time, so that it does not count into the time of a handshake. */
export function prepareContexts(): void {
  browserContext();
  nodeContext();
}

/** Everything that this platform can still do. BoringSSL has no security levels. */
export const legacyContext = once(() =>
  firstThatWorks([
    { ca: [], minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' },
    { ca: [], minVersion: 'TLSv1', ciphers: 'ALL' },
  ]),
);

/** Node's offer, judged with the bundled roots and more. */
export function trustingContext(moreRoots: readonly string[]): SecureContext {
  return createSecureContext({
    ca: [...bundledRoots(), ...moreRoots],
    ciphers: DEFAULT_CIPHERS,
    minVersion: 'TLSv1.2',
  });
}

function firstThatWorks(candidates: readonly SecureContextOptions[]): SecureContext {
  let reason: unknown;
  for (const options of candidates) {
    try {
      return createSecureContext(options);
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
