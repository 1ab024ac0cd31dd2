import type { ParsedCertificate } from './parse';

/** What a browser has against a chain. `certificate` is the one that it has it against. */
export type CertificateProblem =
  | MalformedProblem
  | { kind: 'self-signed'; certificate: ParsedCertificate }
  | { kind: 'unknown-ca'; certificate: ParsedCertificate; mayLackIntermediate: boolean }
  /** `fetchable`: the certificate has an address of its issuer. */
  | { kind: 'missing-intermediate'; certificate: ParsedCertificate; fetchable: boolean }
  /** A certificate with the issuer's name is there, but its key did not make the signature. */
  | { kind: 'bad-signature'; certificate: ParsedCertificate; issuer: ParsedCertificate }
  | { kind: 'untrusted-leaf-as-anchor'; certificate: ParsedCertificate }
  | { kind: 'name-mismatch'; certificate: ParsedCertificate; names: string[] }
  /** A wildcard that stands above a public suffix, not for a whole label, or for more than one. */
  | { kind: 'wildcard-unusable'; certificate: ParsedCertificate; pattern: string }
  | { kind: 'ip-in-dns-name'; certificate: ParsedCertificate; address: string }
  | { kind: 'common-name-only'; certificate: ParsedCertificate; commonName: string }
  | { kind: 'expired'; certificate: ParsedCertificate }
  | { kind: 'not-yet-valid'; certificate: ParsedCertificate }
  | { kind: 'not-for-servers'; certificate: ParsedCertificate }
  /** The only purpose is "any", which does not count as "server" everywhere. */
  | { kind: 'any-purpose-only'; certificate: ParsedCertificate }
  | { kind: 'weak-signature'; certificate: ParsedCertificate }
  /** Signed with an algorithm that the browser does not know, as Ed25519. */
  | { kind: 'unsupported-signature'; certificate: ParsedCertificate }
  /** The certificate names two different algorithms for its one signature. */
  | { kind: 'signature-mismatch'; certificate: ParsedCertificate }
  | { kind: 'weak-key'; certificate: ParsedCertificate }
  /** A kind of key that the browser does not know, as Ed25519. */
  | { kind: 'unsupported-key'; certificate: ParsedCertificate }
  /** It signs others without CA:TRUE, or as version 1. */
  | { kind: 'not-a-ca'; certificate: ParsedCertificate }
  /** It signs others, but its key usage lacks keyCertSign. */
  | { kind: 'no-cert-sign'; certificate: ParsedCertificate }
  /** More CAs below it than its path length allows. */
  | { kind: 'path-too-long'; certificate: ParsedCertificate; allowed: number }
  /** More CAs in all than the browser follows. */
  | { kind: 'too-many-intermediates'; certificate: ParsedCertificate; count: number }
  /** The name constraints of `certificate` exclude `name`, or cannot be applied to it. */
  | { kind: 'name-constraint'; certificate: ParsedCertificate; name: string }
  | { kind: 'unknown-critical'; certificate: ParsedCertificate; extension: string }
  /** No policy holds along the path although one is demanded. */
  | { kind: 'policy'; certificate: ParsedCertificate }
  | { kind: 'key-usage'; certificate: ParsedCertificate }
  /** The server's certificate says that it is a CA. */
  | { kind: 'leaf-is-ca'; certificate: ParsedCertificate }
  /** Valid for `days`, where `allowed` are the most for its date of issue. Publicly known roots only. */
  | { kind: 'lifetime-too-long'; certificate: ParsedCertificate; days: number; allowed: number }
  /** A publicly known root vouches for a name that exists in private networks only. */
  | { kind: 'non-unique-name'; certificate: ParsedCertificate; name: string }
  /** A publicly known root vouches for it, and it has no proof that it was logged (Certificate Transparency). */
  | { kind: 'not-logged'; certificate: ParsedCertificate }
  /** It demands a stapled OCSP response, and none came. */
  | { kind: 'must-staple'; certificate: ParsedCertificate }
  /** The OCSP response that is stapled says that its CA has revoked it. */
  | { kind: 'revoked'; certificate: ParsedCertificate }
  /** The OCSP response that is stapled does not know it, or cannot be used. */
  | { kind: 'bad-staple'; certificate: ParsedCertificate; reason: StapleFault }
  /** Another certificate that the browser has is of the same issuer and has the same serial number. */
  | { kind: 'serial-reused'; certificate: ParsedCertificate };

/** How a stapled OCSP response is no use: it does not know the certificate, is too old, or damaged, about another, or signed by somebody else. */
export type StapleFault = 'unknown' | 'old' | 'unusable';

/** The bytes are no certificate to the browser; `part` is what it could not read. */
export interface MalformedProblem {
  kind: 'malformed';
  part: 'certificate' | 'extension';
  reason: string;
  /** Place in the chain as sent; 0 is the server's. */
  position: number;
}

export type CertificateProblemKind = CertificateProblem['kind'];
