import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import * as forge from 'node-forge';

const createKeyPair = promisify(generateKeyPair);

/** An RSA key, ready for signing with node-forge and, as PEM, for a TLS server. */
export interface CertificateKey {
  publicKey: forge.pki.rsa.PublicKey;
  privateKey: forge.pki.rsa.PrivateKey;
  /** PKCS#1. */
  privatePem: string;
}

export interface IssuedCertificate {
  certificate: forge.pki.Certificate;
  pem: string;
  key: CertificateKey;
}

export type ExtendedKeyUsage = 'serverAuth' | 'clientAuth';

export interface CertificateOptions {
  commonName: string;
  /** Its key signs the certificate; `null` makes a self-signed one. */
  issuer: IssuedCertificate | null;
  key: CertificateKey;
  notBefore: Date;
  notAfter: Date;
  /** Entries of the SAN; the extension is left out where both lists are empty. */
  dnsNames?: readonly string[];
  ipAddresses?: readonly string[];
  /** The extension is left out where the list is empty. */
  extendedKeyUsage?: readonly ExtendedKeyUsage[];
  /** Basic constraints and key usage of a CA; default `false`. */
  ca?: boolean;
}

/** Types of a GeneralName, RFC 5280 section 4.2.1.6. */
const generalName = { dns: 2, ip: 7 } as const;

/** Makes an RSA key of 2,048 bits off the main thread. */
export async function createCertificateKey(): Promise<CertificateKey> {
  const { publicKey, privateKey } = await createKeyPair('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return {
    publicKey: forge.pki.publicKeyFromPem(publicKey),
    privateKey: forge.pki.privateKeyFromPem(privateKey),
    privatePem: privateKey,
  };
}

/** Issues an X.509 version 3 certificate, signed with SHA-256. */
export function issueCertificate(options: CertificateOptions): IssuedCertificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = options.key.publicKey;
  certificate.serialNumber = createSerialNumber();
  certificate.validity.notBefore = options.notBefore;
  certificate.validity.notAfter = options.notAfter;
  const subject = [{ name: 'commonName', value: options.commonName }];
  certificate.setSubject(subject);
  certificate.setIssuer(options.issuer?.certificate.subject.attributes ?? subject);
  certificate.setExtensions(extensionsOf(options, options.issuer?.certificate ?? certificate));
  certificate.sign(options.issuer?.key.privateKey ?? options.key.privateKey, forge.md.sha256.create());
  return { certificate, pem: forge.pki.certificateToPem(certificate), key: options.key };
}

/** A positive 16-byte serial number in hex: the first digit keeps the sign bit clear and the first byte from being zero. */
function createSerialNumber(): string {
  return `4${randomBytes(16).toString('hex').slice(1)}`;
}

function extensionsOf(options: CertificateOptions, issuer: forge.pki.Certificate): object[] {
  const ca = options.ca ?? false;
  const extensions: object[] = [
    { name: 'basicConstraints', cA: ca, critical: true },
    ca
      ? { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }
      : { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes() },
  ];
  const altNames = [
    ...(options.dnsNames ?? []).map((value) => ({ type: generalName.dns, value })),
    ...(options.ipAddresses ?? []).map((ip) => ({ type: generalName.ip, ip })),
  ];
  if (altNames.length > 0) extensions.push({ name: 'subjectAltName', altNames });
  const purposes = options.extendedKeyUsage ?? [];
  if (purposes.length > 0) {
    extensions.push({ name: 'extKeyUsage', ...Object.fromEntries(purposes.map((name) => [name, true])) });
  }
  return extensions;
}
