import { concatenated, numberBytes, vectorOf } from '../bytes';
import { handshakeType } from '../handshakeMessages';
import { contentType } from '../records';
import { encodeExtension, type GreaseValues, type HelloContent } from './extensions';
import type { ClientOffer } from './offer';

const legacyVersion = 0x0303;
/** Of the record around a first ClientHello (RFC 8446 section 5.1). */
const recordVersion = 0x0301;

/**
 * A browser's ClientHello in one record, as it stands at the beginning of a connection.
 * @param serverName the name for SNI; `null` for an address
 * @param random unpredictable bytes, as many as are asked for
 */
export function clientHello(
  offer: ClientOffer,
  serverName: string | null,
  random: (length: number) => Uint8Array,
): Uint8Array {
  const grease = offer.grease ? greaseValues(random) : noGrease;
  const content: HelloContent = { offer, serverName, random, grease };
  const body = concatenated([
    numberBytes(2, legacyVersion),
    random(32),
    vectorOf(1, random(32)),
    vectorOf(2, ...[...grease.cipherSuite, ...offer.cipherSuites].map((suite) => numberBytes(2, suite))),
    vectorOf(1, Uint8Array.of(0)),
    vectorOf(2, ...offer.extensions.map((extension) => encodeExtension(extension, content))),
  ]);
  const message = concatenated([Uint8Array.of(handshakeType.clientHello), vectorOf(3, body)]);
  return concatenated([
    Uint8Array.of(contentType.handshake),
    numberBytes(2, recordVersion),
    vectorOf(2, message),
  ]);
}

const noGrease: GreaseValues = {
  cipherSuite: [],
  group: [],
  version: [],
  signatureAlgorithm: [],
  firstExtension: [],
  lastExtension: [],
};

/** RFC 8701 section 2: sixteen values 0x?A?A. The two extensions must differ. */
function greaseValues(random: (length: number) => Uint8Array): GreaseValues {
  const [cipherSuite = 0, group = 0, version = 0, signature = 0, first = 0, last = 0] = random(6);
  const value = (byte: number): number => ((byte & 0xf0) | 0x0a) * 0x0101;
  const lastExtension = value(first) === value(last) ? value(last ^ 0x10) : value(last);
  return {
    cipherSuite: [value(cipherSuite)],
    group: [value(group)],
    version: [value(version)],
    signatureAlgorithm: [value(signature)],
    firstExtension: [value(first)],
    lastExtension: [lastExtension],
  };
}
