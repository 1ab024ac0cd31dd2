import { type ClientOffer, group, usual } from './offer';

/**
 * Trust anchors that Chromium knows by number (draft-ietf-tls-trust-anchor-ids), as a fresh profile sends them. Servers pass
 * over what they do not know; here they count for the length.
 */
const trustAnchors =
  '00b80582df1302010582df1302060582df13020d0582df13020e0582df13020f0582df1302120582df1302130582df130214' +
  '08839a648c9b2d010708839a648c9b2d010808839a648c9b2d010908839a648c9b2d010a08839a648c9b2d010b08839a648c9b2d010c' +
  '08839a648c9b2d010d08839a648c9b2d011208839a648c9b2d0113' +
  '04d679090104d679090404d679090504d679090604d679090704d679090804d679090a04d679090b04d679090c04d679090d04d679090f';

/** Chromium 156, captured. It shuffles the extensions between the first and the last; this is one of its orders, and its longest form. */
export const chromiumOffer: ClientOffer = {
  cipherSuites: [
    0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c, 0x009d,
    0x002f, 0x0035,
  ],
  groups: [group.x25519MlKem768, group.x25519, group.p256, group.p384],
  keyShares: [group.x25519MlKem768, group.x25519],
  signatureAlgorithms: [
    0x0904, 0x0905, 0x0906, 0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601,
  ],
  versions: [0x0304, 0x0303],
  alpn: ['http/1.1'],
  grease: true,
  encryptedHelloBytes: 282,
  extensions: [
    'grease-first',
    'supported-groups',
    'server-name',
    usual.renegotiationInfo,
    { type: 0xca34, data: trustAnchors },
    { type: 27, data: '020002' },
    usual.uncompressedPoints,
    'alpn',
    usual.pskWithEcdhe,
    usual.sessionTicket,
    usual.signedCertificateTimestamp,
    'encrypted-client-hello',
    'signature-algorithms',
    usual.extendedMasterSecret,
    'key-share',
    'supported-versions',
    usual.statusRequest,
    'grease-last',
  ],
};

/** Chromium's offer without what makes it long: it fits into one packet, as every ClientHello did before 2024. */
export const smallOffer: ClientOffer = {
  ...chromiumOffer,
  groups: chromiumOffer.groups.filter((id) => id !== group.x25519MlKem768),
  keyShares: [group.x25519],
  extensions: chromiumOffer.extensions.filter(
    (extension) =>
      extension !== 'encrypted-client-hello' &&
      !(typeof extension === 'object' && extension.data === trustAnchors),
  ),
};
