import { build, type Certificate, type CertificateSpec, type Issuer } from './build';
import {
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  type Extension,
  extensionId,
  keyUsage,
  subjectAltName,
  subjectKeyIdentifier,
} from './extensions';
import { dns } from './generalNames';
import { keyOf } from './keys';
import { commonName } from './names';

/** What differs from a sound certificate. */
export interface Deviation extends Partial<Omit<CertificateSpec, 'issuer' | 'extensions'>> {
  /** Each takes the place of the one of its kind, or is added. */
  with?: Extension[];
  /** Kinds that are left out. */
  without?: (keyof typeof extensionId)[];
  /** Added even if there is one of its kind already. */
  also?: Extension[];
  /** In place of all. */
  extensions?: Extension[];
}

/** A self-signed CA. */
export function issueRoot(name: string, deviation: Deviation = {}): Certificate {
  const { key = keyOf('rsa-2048', 'root') } = deviation;
  const usual = [
    basicConstraints(true),
    keyUsage('keyCertSign', 'cRLSign'),
    subjectKeyIdentifier(key.publicKey),
  ];
  return issue({ subject: commonName(name), key, issuer: null }, usual, deviation);
}

/** A CA under another one. */
export function issueIntermediate(name: string, issuer: Issuer, deviation: Deviation = {}): Certificate {
  const { key = keyOf('rsa-2048', 'intermediate') } = deviation;
  const usual = [
    basicConstraints(true),
    keyUsage('keyCertSign', 'cRLSign'),
    subjectKeyIdentifier(key.publicKey),
    authorityKeyIdentifier(issuer.key.publicKey),
  ];
  return issue({ subject: commonName(name), key, issuer }, usual, deviation);
}

/** A server's certificate; self-signed where there is no issuer. */
export function issueLeaf(host: string, issuer: Issuer | null, deviation: Deviation = {}): Certificate {
  const { key = keyOf('rsa-2048', 'leaf') } = deviation;
  const isRsa = key.publicKey.asymmetricKeyType === 'rsa';
  const usual = [
    basicConstraints(false),
    keyUsage('digitalSignature', ...(isRsa ? (['keyEncipherment'] as const) : [])),
    extendedKeyUsage('serverAuth'),
    subjectAltName(dns(host)),
    subjectKeyIdentifier(key.publicKey),
    authorityKeyIdentifier((issuer?.key ?? key).publicKey),
  ];
  return issue({ subject: commonName(host), key, issuer }, usual, deviation);
}

function issue(
  spec: Pick<CertificateSpec, 'subject' | 'key' | 'issuer'>,
  usual: Extension[],
  deviation: Deviation,
): Certificate {
  const { with: changed = [], without = [], also = [], extensions, ...others } = deviation;
  const left = without.map((kind): string => extensionId[kind]);
  const kept = usual.filter(({ id }) => !left.includes(id));
  const replaced = kept.map((extension) => changed.find(({ id }) => id === extension.id) ?? extension);
  const added = changed.filter(({ id }) => !kept.some((extension) => extension.id === id));
  return build({ ...spec, ...others, extensions: extensions ?? [...replaced, ...added, ...also] });
}
