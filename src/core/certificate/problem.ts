import type { ParsedCertificate } from './parse';

/** What is wrong with a chain. `certificate` is the one that it is wrong with. */
export type CertificateProblem =
  | { kind: 'malformed'; reason: string }
  | { kind: 'self-signed'; certificate: ParsedCertificate }
  | { kind: 'unknown-ca'; certificate: ParsedCertificate; mayLackIntermediate: boolean }
  | { kind: 'missing-intermediate'; certificate: ParsedCertificate; fetchable: boolean }
  | { kind: 'untrusted-leaf-as-anchor'; certificate: ParsedCertificate }
  | { kind: 'name-mismatch'; certificate: ParsedCertificate; names: string[] }
  | { kind: 'ip-in-dns-name'; certificate: ParsedCertificate; address: string }
  | { kind: 'common-name-only'; certificate: ParsedCertificate; commonName: string }
  | { kind: 'expired'; certificate: ParsedCertificate }
  | { kind: 'not-yet-valid'; certificate: ParsedCertificate }
  | { kind: 'not-for-servers'; certificate: ParsedCertificate }
  | { kind: 'weak-signature'; certificate: ParsedCertificate }
  | { kind: 'weak-key'; certificate: ParsedCertificate }
  | { kind: 'not-a-ca'; certificate: ParsedCertificate }
  | { kind: 'key-usage'; certificate: ParsedCertificate };

export type CertificateProblemKind = CertificateProblem['kind'];
