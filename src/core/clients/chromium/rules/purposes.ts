import type { CertificateProblem } from '../../../certificate/problem';
import { oid } from '../format/oid';
import type { Candidate } from '../path/pool';

const serverAuth = oid('1.3.6.1.5.5.7.3.1');
const anyPurpose = oid('2.5.29.37.0');

/**
 * Every certificate of a path, the root as well, must be for servers or for any purpose where it names purposes at all
 * (`VerifyExtendedKeyUsage` for `SERVER_AUTH`, boringssl `pki/verify_certificate_chain.cc`; its stricter rules are for other callers).
 */
export function judgePurposes({ certificate: { purposes }, shown }: Candidate): CertificateProblem[] {
  const serves = purposes === null || purposes.includes(serverAuth) || purposes.includes(anyPurpose);
  return serves ? [] : [{ kind: 'not-for-servers', certificate: shown }];
}
