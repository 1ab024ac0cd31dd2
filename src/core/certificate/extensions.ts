import { formatIp } from '../ipAddress';
import { DerError, DerReader, derTag, type DerValue } from './derReader';
import { keyUsageNames, oid, type KeyUsage } from './oids';
import { binaryText, hexOf, oidText, readable, valuesOf } from './values';

/** One entry of the subject alternative name that matters for a server. */
export type SubjectAltName =
  { type: 'dns'; value: string } | { type: 'ip'; value: string } | { type: 'other'; value: string };

/** The extensions that people are shown; `null` where a certificate has none, or a damaged one. */
export interface Extensions {
  subjectAltNames: SubjectAltName[] | null;
  basicConstraints: { ca: boolean; pathLength: number | null } | null;
  keyUsage: KeyUsage[] | null;
  /** Object identifiers. */
  extendedKeyUsage: string[] | null;
  /** URLs of the issuer's certificate. */
  issuerUrls: string[];
  subjectKeyId: string | null;
  authorityKeyId: string | null;
}

/** Reads the content of `[3] EXPLICIT Extensions` (RFC 5280 section 4.2); `null` where there are none. */
export function readExtensions(explicit: Uint8Array | null): Extensions {
  const found: Extensions = {
    subjectAltNames: null,
    basicConstraints: null,
    keyUsage: null,
    extendedKeyUsage: null,
    issuerUrls: [],
    subjectKeyId: null,
    authorityKeyId: null,
  };
  if (explicit === null) return found;
  const list = readable(
    () => valuesOf(new DerReader(explicit, 'extensions', true).inside(derTag.sequence, 'extensions')),
    [],
  );
  for (const extension of list) readable(() => readExtension(extension, found), undefined);
  return found;
}

function readExtension({ content }: DerValue, found: Extensions): void {
  const reader = new DerReader(content, 'extension', true);
  const id = oidText(reader.content(derTag.oid));
  reader.optional(derTag.boolean);
  const value = new DerReader(reader.content(derTag.octetString), id, true);
  switch (id) {
    case oid.subjectAltName:
      found.subjectAltNames = valuesOf(value.inside(derTag.sequence, id)).map(readAltName);
      break;
    case oid.basicConstraints:
      found.basicConstraints = readBasicConstraints(value.inside(derTag.sequence, id));
      break;
    case oid.keyUsage:
      found.keyUsage = readKeyUsage(value.content(derTag.bitString));
      break;
    case oid.extendedKeyUsage:
      found.extendedKeyUsage = valuesOf(value.inside(derTag.sequence, id)).map((purpose) =>
        oidText(purpose.content),
      );
      break;
    case oid.authorityInfoAccess:
      found.issuerUrls = valuesOf(value.inside(derTag.sequence, id)).flatMap(readIssuerUrl);
      break;
    case oid.subjectKeyIdentifier:
      found.subjectKeyId = hexOf(value.content(derTag.octetString));
      break;
    case oid.authorityKeyIdentifier: {
      const key = value.inside(derTag.sequence, id).optional(derTag.contextPrimitive);
      found.authorityKeyId = key === null ? null : hexOf(key);
      break;
    }
  }
}

function readAltName({ tag, content }: DerValue): SubjectAltName {
  if (tag === derTag.contextPrimitive + 2) return { type: 'dns', value: binaryText(content) };
  if (tag === derTag.contextPrimitive + 7) {
    const value = formatIp(content);
    if (value === null) throw new DerError('iPAddress: 4 or 16 bytes were expected');
    return { type: 'ip', value };
  }
  return { type: 'other', value: tag < derTag.contextConstructed ? binaryText(content) : '' };
}

function readBasicConstraints(reader: DerReader): { ca: boolean; pathLength: number | null } {
  const flag = reader.optional(derTag.boolean);
  const length = reader.optional(derTag.integer);
  return {
    ca: flag !== null && flag[0] !== 0,
    pathLength: length === null ? null : length.reduce((value, byte) => value * 256 + byte, 0),
  };
}

/** A BIT STRING's content: the number of unused bits, then the bits. */
function readKeyUsage(bytes: Uint8Array): KeyUsage[] {
  return keyUsageNames.filter((_, index) => {
    const byte = bytes[1 + (index >> 3)] ?? 0;
    return (byte & (0x80 >> (index & 7))) !== 0;
  });
}

function readIssuerUrl({ content }: DerValue): string[] {
  const reader = new DerReader(content, 'accessDescription', true);
  const method = oidText(reader.content(derTag.oid));
  const location = reader.any();
  const isUrl = method === oid.caIssuers && location.tag === derTag.contextPrimitive + 6;
  return isUrl ? [binaryText(location.content)] : [];
}
