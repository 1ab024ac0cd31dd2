import type { Credentials, DiagnosisRequest } from './request';
import type { Target } from './target';

const plaintextSchemes: readonly string[] = ['ws', 'mqtt', 'tcp', 'http'];

/** Whoever writes this URL knows that nothing is encrypted. `ssl:` and the like promise TLS, and mqtt.js opens none in a browser. */
export function expectsPlaintext({ scheme }: Target): boolean {
  return plaintextSchemes.includes(scheme);
}

/** The credentials that a page may be given: none where it would send them in the clear against the promise of the URL. */
export function pageCredentials({ target, credentials }: DiagnosisRequest): Credentials {
  return target.secure || expectsPlaintext(target) ? credentials : { username: null, password: null };
}
