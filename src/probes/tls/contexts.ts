import { readFileSync } from 'node:fs';
import {
  createSecureContext,
  DEFAULT_CIPHERS,
  rootCertificates,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';
import { certificatesInPem, pemOf } from '../../core/certificate/pem';
import { once } from './once';

/**
 * The roots are always named: without `ca` VS Code adds the system's to every context, and reading 140 roots takes
 * about 17 ms, so that each context is made once.
 */
export const bundledRoots = (): string[] => [...rootCertificates];

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
