import { type ClientOffer, group, usual } from './offer';

const ffdhe2048 = 0x0100;
const ffdhe3072 = 0x0101;

/** Firefox 153, captured: the same order on every connection. It has no suite with DHE, so that ffdhe is for TLS 1.3 only. */
export const firefoxOffer: ClientOffer = {
  cipherSuites: [
    0x1301, 0x1303, 0x1302, 0xc02b, 0xc02f, 0xcca9, 0xcca8, 0xc02c, 0xc030, 0xc00a, 0xc013, 0xc014, 0x009c,
    0x009d, 0x002f, 0x0035,
  ],
  groups: [group.x25519MlKem768, group.x25519, group.p256, group.p384, group.p521, ffdhe2048, ffdhe3072],
  keyShares: [group.x25519MlKem768, group.x25519, group.p256],
  signatureAlgorithms: [
    0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
  ],
  versions: [0x0304, 0x0303],
  // Unlike Chromium it does not leave h2 out for a WebSocket.
  alpn: ['h2', 'http/1.1'],
  grease: false,
  encryptedHelloBytes: 281,
  extensions: [
    'server-name',
    usual.extendedMasterSecret,
    usual.renegotiationInfo,
    'supported-groups',
    usual.uncompressedPoints,
    usual.sessionTicket,
    'alpn',
    usual.statusRequest,
    // delegated_credentials (RFC 9345) with ECDSA only.
    { type: 34, data: '00080403050306030203' },
    usual.signedCertificateTimestamp,
    'key-share',
    'supported-versions',
    'signature-algorithms',
    usual.pskWithEcdhe,
    // record_size_limit (RFC 8449).
    { type: 28, data: '4001' },
    { type: 27, data: '06000100020003' },
    'encrypted-client-hello',
  ],
};
