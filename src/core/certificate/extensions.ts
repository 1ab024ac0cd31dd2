import { formatIp } from '../ipAddress';
import { bytesOf, childrenOf, hexOf, isContext, oidOf, readDer, tagOf, type Node } from './der';
import { DerError } from './derReader';
import { keyUsageNames, oid, type KeyUsage } from './oids';

/** One entry of the subject alternative name that matters for a server. */
export type SubjectAltName =
  { type: 'dns'; value: string } | { type: 'ip'; value: string } | { type: 'other'; value: string };

/** The extensions that the judgement rests on; `null` where a certificate has none. */
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

/** Reads `[3] EXPLICIT Extensions` (RFC 5280 section 4.2); the argument may be missing. */
export function readExtensions(explicit: Node | undefined): Extensions {
  const found: Extensions = {
    subjectAltNames: null,
    basicConstraints: null,
    keyUsage: null,
    extendedKeyUsage: null,
    issuerUrls: [],
    subjectKeyId: null,
    authorityKeyId: null,
  };
  if (explicit === undefined) return found;
  for (const extension of childrenOf(childrenOf(explicit, 'extensions')[0], 'extensions')) {
    const parts = childrenOf(extension, 'extension');
    const value = readDer(bytesOf(parts.at(-1), 'extension value'));
    readExtension(oidOf(parts[0], 'extension'), value, found);
  }
  return found;
}

function readExtension(id: string, value: Node, found: Extensions): void {
  switch (id) {
    case oid.subjectAltName:
      found.subjectAltNames = childrenOf(value, 'subjectAltName').map(readAltName);
      break;
    case oid.basicConstraints:
      found.basicConstraints = readBasicConstraints(value);
      break;
    case oid.keyUsage:
      found.keyUsage = readKeyUsage(bytesOf(value, 'keyUsage'));
      break;
    case oid.extendedKeyUsage:
      found.extendedKeyUsage = childrenOf(value, 'extKeyUsage').map((purpose) => oidOf(purpose, 'purpose'));
      break;
    case oid.authorityInfoAccess:
      found.issuerUrls = readIssuerUrls(value);
      break;
    case oid.subjectKeyIdentifier:
      found.subjectKeyId = hexOf(bytesOf(value, 'subjectKeyIdentifier'));
      break;
    case oid.authorityKeyIdentifier: {
      const key = childrenOf(value, 'authorityKeyIdentifier').find((part) => isContext(part, 0));
      found.authorityKeyId = key === undefined ? null : hexOf(bytesOf(key, 'keyIdentifier'));
      break;
    }
  }
}

function readAltName(node: Node): SubjectAltName {
  if (isContext(node, 2)) return { type: 'dns', value: bytesOf(node, 'dNSName') };
  if (isContext(node, 7)) {
    const bytes = Uint8Array.from(bytesOf(node, 'iPAddress'), (character) => character.charCodeAt(0));
    const value = formatIp(bytes);
    if (value === null) throw new DerError('iPAddress: 4 or 16 bytes were expected');
    return { type: 'ip', value };
  }
  return { type: 'other', value: typeof node.value === 'string' ? node.value : '' };
}

function readBasicConstraints(value: Node): { ca: boolean; pathLength: number | null } {
  const parts = childrenOf(value, 'basicConstraints');
  const flag = parts.find((part) => tagOf(part) === 1);
  const length = parts.find((part) => tagOf(part) === 2);
  return {
    ca: flag !== undefined && bytesOf(flag, 'cA') !== '\0',
    pathLength: length === undefined ? null : bytesOf(length, 'pathLenConstraint').charCodeAt(0),
  };
}

/** A BIT STRING's content: the number of unused bits, then the bits. */
function readKeyUsage(bytes: string): KeyUsage[] {
  return keyUsageNames.filter((_, index) => {
    const byte = bytes.charCodeAt(1 + (index >> 3));
    return (byte & (0x80 >> (index & 7))) !== 0;
  });
}

function readIssuerUrls(value: Node): string[] {
  return childrenOf(value, 'authorityInfoAccess').flatMap((description) => {
    const [method, location] = childrenOf(description, 'accessDescription');
    const isIssuer = oidOf(method, 'accessMethod') === oid.caIssuers && isContext(location, 6);
    return isIssuer ? [bytesOf(location, 'uniformResourceIdentifier')] : [];
  });
}
