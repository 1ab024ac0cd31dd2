import {
  createCertificateKey,
  issueCertificate,
  type CertificateOptions,
  type IssuedCertificate,
} from './certificates';

const dayMs = 24 * 60 * 60 * 1000;

/** What a TLS server presents: its key, and the certificates in the order of the message. */
export interface ServerIdentity {
  key: string;
  cert: string;
}

export type LeafOptions = Partial<
  Pick<
    CertificateOptions,
    'commonName' | 'dnsNames' | 'ipAddresses' | 'extendedKeyUsage' | 'notBefore' | 'notAfter'
  >
>;

/** The certificates of one run. Its keys live in memory only. */
export interface PracticeAuthority {
  caPem: string;
  /** Sound for `localhost` and 127.0.0.1, issued by the practice CA, sent without it. */
  healthy: ServerIdentity;
  /** `healthy`, followed by the practice CA. */
  withRoot: ServerIdentity;
  /** A leaf of the practice CA that differs from `healthy` in what is given. */
  issueLeaf: (options: LeafOptions) => ServerIdentity;
  /** Sound but for its issuer: an intermediate of the practice CA, which is not sent. */
  issueBelowIntermediate: () => ServerIdentity;
  issueSelfSigned: () => ServerIdentity;
}

/** The instant that lies so many days from now; negative numbers lie in the past. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * dayMs);
}

/** Makes the keys side by side; all leaf certificates share one, as their faults do not depend on it. */
export async function createAuthority(): Promise<PracticeAuthority> {
  const [caKey, intermediateKey, leafKey] = await Promise.all([
    createCertificateKey(),
    createCertificateKey(),
    createCertificateKey(),
  ]);
  const caValidity = { notBefore: daysFromNow(-90), notAfter: daysFromNow(90), ca: true };
  const ca = issueCertificate({
    commonName: 'MQTT WSS Doctor Practice CA',
    issuer: null,
    key: caKey,
    ...caValidity,
  });
  const intermediate = issueCertificate({
    commonName: 'MQTT WSS Doctor Practice Intermediate CA',
    issuer: ca,
    key: intermediateKey,
    ...caValidity,
  });

  const issue = (issuer: IssuedCertificate | null, options: LeafOptions = {}): ServerIdentity => {
    const leaf = issueCertificate({
      commonName: 'localhost',
      issuer,
      key: leafKey,
      notBefore: daysFromNow(-1),
      notAfter: daysFromNow(30),
      dnsNames: ['localhost'],
      ipAddresses: ['127.0.0.1'],
      extendedKeyUsage: ['serverAuth'],
      ...options,
    });
    return { key: leafKey.privatePem, cert: leaf.pem };
  };

  const healthy = issue(ca);
  return {
    caPem: ca.pem,
    healthy,
    withRoot: { key: healthy.key, cert: healthy.cert + ca.pem },
    issueLeaf: (options) => issue(ca, options),
    issueBelowIntermediate: () => issue(intermediate),
    issueSelfSigned: () => issue(null),
  };
}
