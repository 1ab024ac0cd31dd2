import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

export type KeyType = 'rsa' | 'rsa-512' | 'rsa-pss' | 'p256' | 'p384' | 'p521' | 'ed25519' | 'ed448';

/** A certificate of any key type, signed by any other; node-forge itself issues for RSA only. */
export interface TestCertificate {
  /** Base64 of the DER. */
  der: string;
  name: string;
  key: KeyPair;
}

export interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
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

export function createKey(type: KeyType): KeyPair {
  switch (type) {
    case 'rsa':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
    case 'rsa-512':
      return generateKeyPairSync('rsa', { modulusLength: 512 });
    case 'rsa-pss':
      return generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 'p384':
      return generateKeyPairSync('ec', { namedCurve: 'P-384' });
    case 'p521':
      return generateKeyPairSync('ec', { namedCurve: 'P-521' });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'ed448':
      return generateKeyPairSync('ed448');
  }
}

/** Bytes; as long as the digest. */
const pssSaltLength = 32;

const dayMs = 86_400_000;

/** Issues a certificate; without further options it is version 3, valid from yesterday for 60 days, and has no extension. */
export function issue(request: CertificateRequest): TestCertificate {
  const { name, key, issuer, version = 3, hash = 'sha256' } = request;
  const signer = issuer ?? { name, key };
  const algorithm = signatureAlgorithm(signer.key.privateKey, hash);
  const extensions = extensionsOf(request);
  const tbs = tlv(
    tag.sequence,
    ...(version === 3 ? [tlv(tag.explicit, tlv(tag.integer, '\x02'))] : []),
    tlv(tag.integer, `\x40${randomBytes(8).toString('latin1')}`),
    algorithm.id,
    distinguishedName(signer.name),
    tlv(
      tag.sequence,
      time(request.notBefore ?? new Date(Date.now() - dayMs)),
      time(request.notAfter ?? new Date(Date.now() + 60 * dayMs)),
    ),
    distinguishedName(name),
    key.publicKey.export({ type: 'spki', format: 'der' }).toString('latin1'),
    ...(extensions.length === 0 ? [] : [tlv(tag.explicit + 3, tlv(tag.sequence, ...extensions))]),
  );
  // Without RSA-PSS the length of the salt means nothing.
  const signature = sign(algorithm.digest, Buffer.from(tbs, 'latin1'), {
    key: signer.key.privateKey,
    saltLength: pssSaltLength,
  });
  const der = tlv(tag.sequence, tbs, algorithm.id, tlv(tag.bits, '\0', signature.toString('latin1')));
  return { der: Buffer.from(der, 'latin1').toString('base64'), name, key };
}

const tag = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  bytes: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`, primitive. */
  implicit: 0x80,
  /** `[0]`, constructed. */
  explicit: 0xa0,
} as const;

/** One DER value, as all of them here a binary string. */
function tlv(type: number, ...parts: string[]): string {
  const content = parts.join('');
  const { length } = content;
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return String.fromCharCode(type, ...(length < 0x80 ? [length] : long)) + content;
}

function oid(id: string): string {
  return tlv(tag.oid, forge.asn1.oidToDer(id).getBytes());
}

function signatureAlgorithm(key: KeyObject, hash: 'sha256' | 'sha1'): { id: string; digest: string | null } {
  const sha1 = hash === 'sha1';
  switch (key.asymmetricKeyType) {
    case 'ec':
      return { id: tlv(tag.sequence, oid(sha1 ? '1.2.840.10045.4.1' : '1.2.840.10045.4.3.2')), digest: hash };
    case 'ed25519':
      return { id: tlv(tag.sequence, oid('1.3.101.112')), digest: null };
    case 'ed448':
      return { id: tlv(tag.sequence, oid('1.3.101.113')), digest: null };
    case 'rsa-pss':
      return { id: pssAlgorithm(), digest: 'sha256' };
    default: {
      const id = oid(sha1 ? '1.2.840.113549.1.1.5' : '1.2.840.113549.1.1.11');
      return { id: tlv(tag.sequence, id, tlv(tag.null)), digest: hash };
    }
  }
}

/** RSASSA-PSS with SHA-256 everywhere (RFC 4055 section 3.1). */
function pssAlgorithm(): string {
  const hash = tlv(tag.sequence, oid('2.16.840.1.101.3.4.2.1'), tlv(tag.null));
  const mask = tlv(tag.sequence, oid('1.2.840.113549.1.1.8'), hash);
  const salt = tlv(tag.integer, String.fromCharCode(pssSaltLength));
  const parameters = [hash, mask, salt].map((part, index) => tlv(tag.explicit + index, part));
  return tlv(tag.sequence, oid('1.2.840.113549.1.1.10'), tlv(tag.sequence, ...parameters));
}

function extensionsOf({ names, ca, keyUsage, purposes, issuerUrl }: CertificateRequest): string[] {
  const list: string[] = [];
  if (names) {
    const entries = [
      ...(names.dns ?? []).map((value) => tlv(tag.implicit + 2, value)),
      ...(names.ip ?? []).map((bytes) => tlv(tag.implicit + 7, String.fromCharCode(...bytes))),
      ...(names.uri ?? []).map((value) => tlv(tag.implicit + 6, value)),
    ];
    list.push(extension('2.5.29.17', tlv(tag.sequence, ...entries)));
  }
  if (ca === true || ca === false) {
    list.push(extension('2.5.29.19', tlv(tag.sequence, ca ? tlv(tag.boolean, '\xff') : '')));
  }
  if (keyUsage) list.push(extension('2.5.29.15', tlv(tag.bits, '\0', String.fromCharCode(...keyUsage))));
  if (purposes) list.push(extension('2.5.29.37', tlv(tag.sequence, ...purposes.map(oid))));
  if (issuerUrl) {
    const description = tlv(tag.sequence, oid('1.3.6.1.5.5.7.48.2'), tlv(tag.implicit + 6, issuerUrl));
    list.push(extension('1.3.6.1.5.5.7.1.1', tlv(tag.sequence, description)));
  }
  return list;
}

function extension(id: string, value: string): string {
  return tlv(tag.sequence, oid(id), tlv(tag.bytes, value));
}

function distinguishedName(commonName: string): string {
  const text = tlv(tag.utf8, Buffer.from(commonName).toString('latin1'));
  return tlv(tag.sequence, tlv(tag.set, tlv(tag.sequence, oid('2.5.4.3'), text)));
}

/** RFC 5280 section 4.1.2.5: UTCTime from 1950 to 2049. */
function time(date: Date): string {
  const digits = `${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  const isUtc = date.getUTCFullYear() >= 1950 && date.getUTCFullYear() < 2050;
  return isUtc ? tlv(tag.utcTime, digits.slice(2)) : tlv(tag.generalizedTime, digits);
}
