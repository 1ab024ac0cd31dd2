import type { CertificateProblem } from '../../../certificate/problem';
import type { Candidate } from '../path/pool';

/** Smallest RSA modulus (`kMinRsaModulusLengthBits`, `net/cert/cert_verify_proc_builtin.cc`). */
const minRsaBits = 1024;

/** Every key of a path, the server's and the root's as well (`PathVerifier::ParseAndCheckPublicKey`). */
export function judgeKey({ certificate: { key }, shown }: Candidate): CertificateProblem[] {
  if (key === null) return [{ kind: 'unsupported-key', certificate: shown }];
  return key.kind === 'rsa' && key.bits < minRsaBits ? [{ kind: 'weak-key', certificate: shown }] : [];
}
