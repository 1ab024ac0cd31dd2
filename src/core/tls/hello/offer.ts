/** What a browser writes into the ClientHello of a first connection for a WebSocket. Numbers are IANA's. */
export interface ClientOffer {
  cipherSuites: readonly number[];
  groups: readonly number[];
  /** Groups that a key is sent for at once. */
  keyShares: readonly number[];
  signatureAlgorithms: readonly number[];
  versions: readonly number[];
  alpn: readonly string[];
  /** Values without a meaning stand among the others (RFC 8701). */
  grease: boolean;
  /** Length of what pretends to be an encrypted ClientHello (RFC 9849 section 6.2). */
  encryptedHelloBytes: number;
  /** In the order sent. */
  extensions: readonly OfferedExtension[];
}

/** One that depends on the offer and the host, by name, or one that is always the same, in hexadecimal. */
export type OfferedExtension = ExtensionKind | { type: number; data: string };

export type ExtensionKind =
  | 'grease-first'
  | 'grease-last'
  | 'server-name'
  | 'supported-groups'
  | 'signature-algorithms'
  | 'alpn'
  | 'key-share'
  | 'supported-versions'
  | 'encrypted-client-hello';

/** Named groups with a meaning of their own here. */
export const group = {
  p256: 0x0017,
  p384: 0x0018,
  p521: 0x0019,
  x25519: 0x001d,
  x25519MlKem768: 0x11ec,
} as const;

const firstHybrid = 0x11eb;
const lastHybrid = 0x11ed;

/** A group with ML-KEM (draft-ietf-tls-ecdhe-mlkem), which older libraries do not know. */
export function isPostQuantumGroup(id: number): boolean {
  return id >= firstHybrid && id <= lastHybrid;
}

/** RFC 7919; BoringSSL has none of them. */
export function isFiniteFieldGroup(id: number): boolean {
  return id >= 0x0100 && id <= 0x01ff;
}

/** Extensions whose content both browsers write alike (IANA "TLS ExtensionType Values"). */
export const usual = {
  statusRequest: { type: 5, data: '0100000000' },
  uncompressedPoints: { type: 11, data: '0100' },
  signedCertificateTimestamp: { type: 18, data: '' },
  extendedMasterSecret: { type: 23, data: '' },
  sessionTicket: { type: 35, data: '' },
  pskWithEcdhe: { type: 45, data: '0101' },
  renegotiationInfo: { type: 0xff01, data: '00' },
} as const;
