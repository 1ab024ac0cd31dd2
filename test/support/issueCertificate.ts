import {
  basicConstraints,
  bits,
  build,
  type Certificate,
  commonName,
  createKey as createKeyOf,
  daysFromNow,
  dns,
  ecdsa,
  type Extension,
  extensionId,
  ip,
  issuerAddress,
  type KeyKind,
  type KeyPair,
  oid,
  pkcs1,
  sequence,
  type SignatureAlgorithm,
  subjectAltName,
  uri,
  usualAlgorithm,
} from './certificates';

export type { KeyPair };

export type KeyType = 'rsa' | 'rsa-512' | 'rsa-pss' | 'p256' | 'p384' | 'p521' | 'ed25519' | 'ed448';

/** A certificate of any key type, signed by any other; node-forge itself issues for RSA only. */
export interface TestCertificate {
  /** Base64 of the DER. */
  der: string;
  name: string;
  key: KeyPair;
}

export interface CertificateRequest {
  /** Common name of the subject. */
  name: string;
  key: KeyPair;
  /** `null`: self-signed. */
  issuer: TestCertificate | null;
  /** `null`: the extension is left out, as in all that follow. */
  names?: { dns?: string[]; ip?: number[][]; uri?: string[] } | null;
  ca?: boolean | null;
  /** The octets of the BIT STRING, after the number of unused bits. */
  keyUsage?: number[] | null;
  /** Object identifiers. */
  purposes?: string[] | null;
  /** Address of the issuer's certificate. */
  issuerUrl?: string | null;
  notBefore?: Date;
  notAfter?: Date;
  version?: 1 | 3;
  hash?: 'sha256' | 'sha1';
}

const kinds: Record<KeyType, KeyKind> = {
  rsa: 'rsa-2048',
  'rsa-512': 'rsa-512',
  'rsa-pss': 'rsa-pss',
  p256: 'P-256',
  p384: 'P-384',
  p521: 'P-521',
  ed25519: 'ed25519',
  ed448: 'ed448',
};

export function createKey(type: KeyType): KeyPair {
  return createKeyOf(kinds[type]);
}

/** Issues a certificate; without further options it is version 3, valid from yesterday for 60 days, and has no extension. */
export function issue(request: CertificateRequest): TestCertificate {
  const { name, key, issuer, version = 3, hash = 'sha256' } = request;
  const signer = issuer ?? { name, key };
  const { der }: Certificate = build({
    subject: commonName(name),
    key,
    issuer: { subject: commonName(signer.name), key: signer.key },
    version: version === 3 ? 2 : null,
    notBefore: request.notBefore ?? daysFromNow(-1),
    notAfter: request.notAfter ?? daysFromNow(60),
    algorithm: algorithmOf(signer.key, hash),
    extensions: extensionsOf(request),
  });
  return { der: der.toString('base64'), name, key };
}

function algorithmOf({ privateKey }: KeyPair, hash: 'sha256' | 'sha1'): SignatureAlgorithm {
  switch (privateKey.asymmetricKeyType) {
    case 'rsa':
      return pkcs1(hash);
    case 'ec':
      return ecdsa(hash);
    default:
      return usualAlgorithm(privateKey);
  }
}

function extensionsOf({ names, ca, keyUsage, purposes, issuerUrl }: CertificateRequest): Extension[] {
  const list: Extension[] = [];
  if (names) {
    const hosts = (names.dns ?? []).map(dns);
    const addresses = (names.ip ?? []).map((octets) => ip(...octets));
    list.push(subjectAltName(...hosts, ...addresses, ...(names.uri ?? []).map(uri)));
  }
  if (typeof ca === 'boolean') list.push({ ...basicConstraints(ca), critical: false });
  if (keyUsage) list.push({ id: extensionId.keyUsage, value: bits(Buffer.from(keyUsage)) });
  if (purposes) list.push({ id: extensionId.extendedKeyUsage, value: sequence(...purposes.map(oid)) });
  if (issuerUrl) list.push(issuerAddress(issuerUrl));
  return list;
}
