import { createHash, type KeyObject } from 'node:crypto';
import { bits, boolean, constructed, integer, octets, oid, primitive, sequence, tag, tlv } from './der';
import { uri } from './generalNames';

export interface Extension {
  id: string;
  /** The content of the OCTET STRING. */
  value: Buffer;
  /** `explicit-false` and `one` (0x01) are not DER. */
  critical?: boolean | 'explicit-false' | 'one';
}

export const extensionId = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  tlsFeature: '1.3.6.1.5.5.7.1.24',
  ctPoison: '1.3.6.1.4.1.11129.2.4.3',
  sctList: '1.3.6.1.4.1.11129.2.4.2',
  netscapeCertType: '2.16.840.1.113730.1.1',
  /** Of a private arc, which no client knows. */
  unknown: '1.3.6.1.4.1.55555.2',
} as const;

export const purposeId = {
  any: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
  netscapeSgc: '2.16.840.1.113730.4.1',
  microsoftSgc: '1.3.6.1.4.1.311.10.3.3',
  unknown: '1.3.6.1.4.1.55555.3',
} as const;

/** In the order of the bits (RFC 5280 section 4.2.1.3). */
const keyUsageBits = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsage = (typeof keyUsageBits)[number];

/** The DER of an Extension. */
export function encodeExtension({ id, value, critical }: Extension): Buffer {
  return sequence(oid(id), criticality(critical), octets(value));
}

function criticality(critical: Extension['critical']): Buffer {
  if (critical === 'one') return tlv(tag.boolean, Buffer.from([1]));
  if (critical === 'explicit-false') return boolean(false);
  return critical === true ? boolean(true) : Buffer.alloc(0);
}

export function subjectAltName(...names: Buffer[]): Extension {
  return { id: extensionId.subjectAltName, value: sequence(...names) };
}

export function basicConstraints(ca: boolean, pathLength?: number): Extension {
  const limit = pathLength === undefined ? [] : [integer(pathLength)];
  const value = sequence(...(ca ? [boolean(true)] : []), ...limit);
  return { id: extensionId.basicConstraints, value, critical: true };
}

export function keyUsage(...usages: KeyUsage[]): Extension {
  const indexes = usages.map((usage) => keyUsageBits.indexOf(usage));
  const content = Buffer.alloc(Math.floor(Math.max(0, ...indexes) / 8) + 1);
  for (const index of indexes) {
    const octet = Math.floor(index / 8);
    content[octet] = (content[octet] ?? 0) | (0x80 >> (index % 8));
  }
  const unused = 7 - (Math.max(0, ...indexes) % 8);
  return { id: extensionId.keyUsage, value: bits(content, unused), critical: true };
}

export function extendedKeyUsage(...purposes: (keyof typeof purposeId)[]): Extension {
  const value = sequence(...purposes.map((purpose) => oid(purposeId[purpose])));
  return { id: extensionId.extendedKeyUsage, value };
}

export function subjectKeyIdentifier(key: KeyObject | Buffer): Extension {
  return { id: extensionId.subjectKeyIdentifier, value: octets(keyIdentifier(key)) };
}

export function authorityKeyIdentifier(key: KeyObject | Buffer): Extension {
  return { id: extensionId.authorityKeyIdentifier, value: sequence(primitive(0, keyIdentifier(key))) };
}

/** Where the issuer's certificate can be had; more than one in the order of preference. */
export function issuerAddress(...addresses: string[]): Extension {
  const value = addresses.map((address) => sequence(oid('1.3.6.1.5.5.7.48.2'), uri(address)));
  return { id: extensionId.authorityInfoAccess, value: sequence(...value) };
}

/** Where an OCSP responder can be asked. */
export function responderAddress(address: string): Extension {
  const value = sequence(oid('1.3.6.1.5.5.7.48.1'), uri(address));
  return { id: extensionId.authorityInfoAccess, value: sequence(value) };
}

/** Each a GeneralName, as a constraint has it. */
export function nameConstraints({ permitted, excluded }: Record<string, Buffer[] | undefined>): Extension {
  const subtrees = (number: number, bases: Buffer[] | undefined) =>
    bases === undefined ? [] : [constructed(number, ...bases.map((base) => sequence(base)))];
  const value = sequence(...subtrees(0, permitted), ...subtrees(1, excluded));
  return { id: extensionId.nameConstraints, value, critical: true };
}

/** RFC 7633: the server must staple an OCSP response. */
export function mustStaple(): Extension {
  return { id: extensionId.tlsFeature, value: sequence(integer(5)) };
}

/** @param key octets are taken as they are; a key by RFC 5280 section 4.2.1.2, of the whole SPKI for simplicity */
function keyIdentifier(key: KeyObject | Buffer): Buffer {
  if (Buffer.isBuffer(key)) return key;
  return createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest();
}
