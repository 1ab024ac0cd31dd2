import { randomBytes } from 'node:crypto';
import { type SignatureAlgorithm, usualAlgorithm } from './algorithms';
import { bits, constructed, integer, primitive, sequence, tag, tlv } from './der';
import { encodeExtension, type Extension } from './extensions';
import type { KeyPair } from './keys';
import { spki } from './publicKeys';
import { daysFromNow, time } from './times';

/** Who signs. */
export interface Issuer {
  /** DER of its name. */
  subject: Buffer;
  key: KeyPair;
}

export interface Certificate extends Issuer {
  der: Buffer;
}

/** What a certificate says. Everything but its holder has a sound default; a Buffer is written as it is. */
export interface CertificateSpec {
  subject: Buffer;
  key: KeyPair;
  /** `null`: self-signed. */
  issuer: Issuer | null;
  /** The issuer's name as this certificate writes it. */
  issuerName?: Buffer;
  /** The number itself, 2 being version 3; `null`: left out, which is version 1. */
  version?: number | null;
  /** A Buffer is the content of the INTEGER. */
  serial?: number | Buffer;
  notBefore?: Date | Buffer;
  notAfter?: Date | Buffer;
  publicKey?: Buffer;
  algorithm?: SignatureAlgorithm;
  /** AlgorithmIdentifier beside the signature, where it is not that within. */
  outerAlgorithm?: Buffer;
  issuerUniqueId?: Buffer;
  subjectUniqueId?: Buffer;
  extensions?: Extension[];
  /** The list of extensions is there, but empty. */
  emptyExtensionList?: boolean;
  /** After the last field of what is signed. */
  extraField?: Buffer;
  /** Changes the encoding of what is signed before it is signed. */
  rewriteSigned?: (signed: Buffer) => Buffer;
  /** Changes the BIT STRING of the signature. */
  rewriteSignature?: (signature: Buffer) => Buffer;
  /** Changes the encoding of the whole. */
  rewrite?: (certificate: Buffer) => Buffer;
}

/** Writes and signs a certificate; by default of version 3, valid from yesterday for 60 days, without extensions. */
export function build(spec: CertificateSpec): Certificate {
  const { subject, key } = spec;
  const signer = spec.issuer ?? { subject, key };
  const algorithm = spec.algorithm ?? usualAlgorithm(signer.key.privateKey);
  const signed = (spec.rewriteSigned ?? same)(signedPart(spec, signer.subject, algorithm.id));
  const signature = bits(algorithm.sign(signed, signer.key.privateKey));
  const whole = sequence(
    signed,
    spec.outerAlgorithm ?? algorithm.id,
    (spec.rewriteSignature ?? same)(signature),
  );
  return { der: (spec.rewrite ?? same)(whole), subject, key };
}

function signedPart(spec: CertificateSpec, issuerName: Buffer, algorithm: Buffer): Buffer {
  const { version = 2, serial = usualSerial(), issuerUniqueId, subjectUniqueId, extraField } = spec;
  return sequence(
    ...(version === null ? [] : [constructed(0, integer(version))]),
    Buffer.isBuffer(serial) ? tlv(tag.integer, serial) : integer(serial),
    algorithm,
    spec.issuerName ?? issuerName,
    sequence(timeOf(spec.notBefore ?? daysFromNow(-1)), timeOf(spec.notAfter ?? daysFromNow(60))),
    spec.subject,
    spec.publicKey ?? spki(spec.key.publicKey),
    ...(issuerUniqueId === undefined ? [] : [uniqueId(1, issuerUniqueId)]),
    ...(subjectUniqueId === undefined ? [] : [uniqueId(2, subjectUniqueId)]),
    ...extensionList(spec),
    ...(extraField === undefined ? [] : [extraField]),
  );
}

function extensionList({ extensions = [], emptyExtensionList = false }: CertificateSpec): Buffer[] {
  if (extensions.length === 0 && !emptyExtensionList) return [];
  return [constructed(3, sequence(...extensions.map(encodeExtension)))];
}

function uniqueId(number: number, id: Buffer): Buffer {
  return primitive(number, Buffer.concat([Buffer.from([0]), id]));
}

/** Positive, of 16 octets. */
function usualSerial(): Buffer {
  return Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
}

function timeOf(value: Date | Buffer): Buffer {
  return Buffer.isBuffer(value) ? value : time(value);
}

function same(value: Buffer): Buffer {
  return value;
}
