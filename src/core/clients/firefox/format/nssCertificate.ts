import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { NssError, NssReader } from './nssReader';

/** A public key as NSS takes it apart. */
export interface NssKey {
  /** Hex of the algorithm's object identifier. */
  algorithm: string;
  /** DER; `null`: none. */
  parameters: Uint8Array | null;
  bits: Uint8Array;
}

/** What NSS needs of a certificate before mozilla::pkix looks at it. */
export interface NssCertificate {
  key: NssKey;
  /** Content of the serial number. */
  serial: Uint8Array;
  /** DER of the names. */
  issuer: Uint8Array;
  subject: Uint8Array;
}

/**
 * A certificate that NSS takes apart as a whole (`CERT_DecodeDERCertificate`, `lib/certdb/certdb.c`);
 * `null` where it cannot.
 */
export function readNssCertificate(der: Uint8Array): NssCertificate | null {
  try {
    const whole = new NssReader(der);
    const certificate = whole.sequence((outer) => {
      const found = outer.sequence(readSigned);
      readAlgorithm(outer);
      readBits(outer);
      return found;
    });
    whole.end();
    return certificate;
  } catch (error) {
    if (error instanceof NssError) return null;
    throw error;
  }
}

function readSigned(tbs: NssReader): NssCertificate {
  readExplicit(tbs, 0, (inside) => inside.value(derTag.integer));
  const serial = tbs.value(derTag.integer);
  readAlgorithm(tbs);
  const issuer = readName(tbs);
  tbs.sequence((validity) => {
    readTime(validity);
    readTime(validity);
  });
  const subject = readName(tbs);
  const key = tbs.sequence(readKey);
  for (const number of [1, 2]) {
    const content = tbs.optional(derTag.contextPrimitive + number);
    if (content !== null) checkBits(content);
  }
  readExplicit(tbs, 3, (inside) => inside.each(derTag.sequence, readExtension));
  return { key, serial, issuer, subject };
}

/** What follows the value inside of the tag is not looked at. */
function readExplicit(reader: NssReader, number: number, read: (inside: NssReader) => void): void {
  const content = reader.optional(derTag.contextConstructed + number);
  if (content !== null) read(new NssReader(content));
}

function readAlgorithm(reader: NssReader): Pick<NssKey, 'algorithm' | 'parameters'> {
  return reader.sequence((inside) => ({
    algorithm: hexOf(inside.value(derTag.oid)),
    parameters: inside.isAtEnd ? null : inside.any().raw,
  }));
}

function readName(reader: NssReader): Uint8Array {
  return reader.each(derTag.sequence, (names) =>
    names.each(derTag.set, (attributes) =>
      attributes.sequence((attribute) => {
        attribute.value(derTag.oid);
        attribute.any();
      }),
    ),
  );
}

function readTime(reader: NssReader): void {
  if (reader.optional(derTag.utcTime) === null) reader.value(derTag.generalizedTime);
}

function readKey(reader: NssReader): NssKey {
  return { ...readAlgorithm(reader), bits: readBits(reader) };
}

function readExtension(list: NssReader): void {
  list.sequence((extension) => {
    extension.value(derTag.oid);
    extension.optional(derTag.boolean);
    extension.value(derTag.octetString);
  });
}

function readBits(reader: NssReader): Uint8Array {
  return checkBits(reader.value(derTag.bitString));
}

/** The bytes of a BIT STRING; unused bits count as bits. */
function checkBits(content: Uint8Array): Uint8Array {
  const unused = content[0] ?? 8;
  if (unused >= 8 || (unused > 0 && content.length === 1)) throw new NssError('a BIT STRING');
  return content.subarray(1);
}
