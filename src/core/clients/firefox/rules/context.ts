import type { BackCert } from '../format/certificate';
import type { Candidate } from '../path/pool';

/** Bits of the key usage of which Firefox asks for one at a time (RFC 5280 section 4.2.1.3). */
export const usageBit = { digitalSignature: 0, keyEncipherment: 2, keyAgreement: 4, keyCertSign: 5 } as const;
export type UsageBit = (typeof usageBit)[keyof typeof usageBit];

/** Of (EC)DHE, of RSA and of (EC)DH; a server's key needs one of them. */
export const serverUsages = [
  usageBit.digitalSignature,
  usageBit.keyEncipherment,
  usageBit.keyAgreement,
] as const;

/** RSA keys as they should be, and as they are borne with, in bits (`security/certverifier/CertVerifier.cpp`). */
export const rsaSizes = [2048, 1024] as const;

/** A certificate in its place in a path. */
export interface Place {
  candidate: Candidate;
  certificate: BackCert;
  isServer: boolean;
  /** Intermediates between it and the server's certificate. */
  authoritiesBelow: number;
  /** Who signed it, where that is known. */
  issuer: Candidate | null;
  minRsaBits: number;
  /** The key usage that it has to have if it has any; of several one is enough. */
  usages: readonly UsageBit[];
  now: Date;
}
