import type { CurveName } from '../../../certificate/curves';

/** Object identifiers that mozilla::pkix compares, as hex of their content (`mozpkix/lib/pkixcert.cpp`, `pkixcheck.cpp`). */
export const extensionOid = {
  keyUsage: '551d0f',
  subjectAltName: '551d11',
  basicConstraints: '551d13',
  nameConstraints: '551d1e',
  certificatePolicies: '551d20',
  policyConstraints: '551d24',
  extendedKeyUsage: '551d25',
  inhibitAnyPolicy: '551d36',
  authorityInfoAccess: '2b06010505070101',
  tlsFeature: '2b06010505070118',
  signedCertificateTimestamps: '2b06010401d679020402',
  qcStatements: '2b06010505070103',
  ocspNoCheck: '2b0601050507300105',
  netscapeCertificateType: '6086480186f8420101',
} as const;

export const purposeOid = {
  serverAuth: '2b06010505070301',
  ocspSigning: '2b06010505070309',
  any: '551d2500',
} as const;

export const attributeOid = { commonName: '550403', emailAddress: '2a864886f70d010901' } as const;

export const keyOid = {
  rsa: '2a864886f70d010101',
  ec: '2a8648ce3d0201',
  rsaPss: '2a864886f70d01010a',
  /** `rsa` of X.500, which NSS alone knows. */
  x500Rsa: '55080101',
  dsa: '2a8648ce380401',
  ed25519: '2b6570',
} as const;

/** Curves for certificates. */
export const curveName: Readonly<Record<string, CurveName>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
};

/** The same with their sizes in bits. */
export const curveBits: Readonly<Record<string, number>> = {
  '2a8648ce3d030107': 256,
  '2b81040022': 384,
  '2b81040023': 521,
};
