import { constants, type KeyObject, verify, type VerifyKeyObjectInput } from 'node:crypto';
import { ByteReader, TruncatedError } from '../../core/tls/bytes';
import { handshakeType } from '../../core/tls/handshakeMessages';
import type { ServerFlight } from '../../core/tls/serverFlight';
import { readSentChain } from '../../core/tls/serverOffer';
import { publicKeyOf } from '../trust/verifySignature';

type Kind = 'rsa' | 'rsa-pss' | 'ec' | 'ed25519';

/** The kind of key, and the digest, by the signature scheme (RFC 8446 section 4.2.3); Ed25519 has a digest of its own. */
const schemes: Readonly<Record<number, readonly [kind: Kind, digest: string | null]>> = {
  0x0201: ['rsa', 'sha1'],
  0x0401: ['rsa', 'sha256'],
  0x0501: ['rsa', 'sha384'],
  0x0601: ['rsa', 'sha512'],
  0x0203: ['ec', 'sha1'],
  0x0403: ['ec', 'sha256'],
  0x0503: ['ec', 'sha384'],
  0x0603: ['ec', 'sha512'],
  0x0804: ['rsa-pss', 'sha256'],
  0x0805: ['rsa-pss', 'sha384'],
  0x0806: ['rsa-pss', 'sha512'],
  0x0807: ['ed25519', null],
};

const namedCurve = 3;
const tls12 = 0x0303;
const randomLength = 32;

/**
 * Whether the key in the server's certificate made the signature of its ServerKeyExchange (RFC 8422 section 5.4): OpenSSL does not get there where it
 * cannot read some certificate. `null` where that cannot be told, as after TLS 1.2, where the handshake is encrypted.
 */
export function fitsServerKey(flight: ServerFlight, clientRandom: Uint8Array | null): boolean | null {
  const bodyOf = (type: number) => flight.messages.find((message) => message.type === type)?.body;
  const hello = bodyOf(handshakeType.serverHello);
  const exchange = bodyOf(handshakeType.serverKeyExchange);
  const [certificate] = readSentChain(flight);
  const isTls12 = flight.hello?.version === tls12;
  if (!isTls12 || hello === undefined || exchange === undefined) return null;
  if (clientRandom === null || certificate === undefined) return null;
  const key = publicKeyOf(certificate);
  const serverRandom = hello.subarray(2, 2 + randomLength);
  try {
    return key && verifyExchange(exchange, [clientRandom, serverRandom], key);
  } catch (error) {
    if (error instanceof TruncatedError) return null;
    throw error;
  }
}

function verifyExchange(
  exchange: Uint8Array,
  randoms: readonly Uint8Array[],
  key: KeyObject,
): boolean | null {
  const reader = new ByteReader(exchange);
  if (reader.number(1) !== namedCurve) return null;
  reader.number(2);
  reader.vector(1);
  const parameters = exchange.subarray(0, exchange.length - reader.remaining);
  const scheme = schemes[reader.number(2)];
  const signature = reader.vector(2);
  if (scheme === undefined) return null;
  const [kind, digest] = scheme;
  const isPss = kind === 'rsa-pss';
  if (key.asymmetricKeyType !== (isPss ? 'rsa' : kind)) return null;
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  const verifier: VerifyKeyObjectInput = { key, ...(isPss ? padding : {}) };
  return verify(digest, Buffer.concat([...randoms, parameters]), verifier, signature);
}
