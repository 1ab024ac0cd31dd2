import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { readerOf } from './reader';
import { readValidity, type Validity } from './times';
import { type BitString, bitStringOf, isInteger } from './values';

/** A certificate's fields, each with tag and length where it is a whole value; what stands in them is not read yet. */
export interface Structure extends Validity {
  version: 1 | 2 | 3;
  /** The serial number is an INTEGER in its shortest form; only certificates out of the user's database must have one. */
  serialIsValid: boolean;
  /** Content of the serial number. */
  serial: Uint8Array;
  /** Both places in which the algorithm of the signature is named (RFC 5280 section 4.1.1.2). */
  outerAlgorithm: Uint8Array;
  innerAlgorithm: Uint8Array;
  signature: BitString;
  issuer: Uint8Array;
  subject: Uint8Array;
  publicKey: Uint8Array;
  /** `null` where there are none. */
  extensions: Uint8Array | null;
}

/**
 * Reads the outline of a certificate as Chromium demands it before it verifies anything (`ParseCertificate` and `ParseTbsCertificate`,
 * boringssl `pki/parse_certificate.cc`, with `allow_invalid_serial_numbers`). @throws DerError
 */
export function readStructure(der: Uint8Array): Structure {
  const whole = readerOf(der, 'certificate');
  const outer = whole.inside(derTag.sequence, 'certificate');
  const tbs = outer.inside(derTag.sequence, 'tbsCertificate');
  const outerAlgorithm = outer.value(derTag.sequence).raw;
  const signature = bitStringOf(outer.content(derTag.bitString), 'signature');
  outer.end();
  whole.end();
  return { outerAlgorithm, signature, ...readTbs(tbs) };
}

function readTbs(tbs: DerReader): Omit<Structure, 'outerAlgorithm' | 'signature'> {
  const version = readVersion(tbs.optional(derTag.contextConstructed));
  const serial = tbs.content(derTag.integer);
  const innerAlgorithm = tbs.value(derTag.sequence).raw;
  const issuer = tbs.value(derTag.sequence).raw;
  const validity = readValidity(tbs);
  const subject = tbs.value(derTag.sequence).raw;
  const publicKey = tbs.value(derTag.sequence).raw;
  readUniqueIds(tbs, version);
  const extensions = tbs.optional(derTag.contextConstructed + 3);
  if (extensions !== null) {
    const explicit = readerOf(extensions, 'extensions');
    explicit.value(derTag.sequence);
    explicit.end();
    if (version !== 3) throw new DerError('extensions: only version 3 has them');
  }
  tbs.end();
  return {
    version,
    serialIsValid: isInteger(serial),
    serial,
    innerAlgorithm,
    issuer,
    subject,
    publicKey,
    extensions,
    ...validity,
  };
}

/** Version 1 is the default, which DER leaves out (X.690 section 11.5). */
function readVersion(explicit: Uint8Array | null): 1 | 2 | 3 {
  if (explicit === null) return 1;
  const reader = readerOf(explicit, 'version');
  const [number, ...more] = reader.content(derTag.integer);
  reader.end();
  if (more.length > 0 || (number !== 1 && number !== 2)) throw new DerError('version: neither 2 nor 3');
  return number === 1 ? 2 : 3;
}

function readUniqueIds(tbs: DerReader, version: 1 | 2 | 3): void {
  for (const number of [1, 2]) {
    const content = tbs.optional(derTag.contextPrimitive + number);
    if (content === null) continue;
    bitStringOf(content, 'unique identifier');
    if (version === 1) throw new DerError('unique identifier: version 1 has none');
  }
}
