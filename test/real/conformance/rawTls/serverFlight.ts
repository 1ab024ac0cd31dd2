import type { ClientHello } from './clientHello';
import { encodeMessage, lengthPrefixed, messageType, uint16 } from './messages';
import type { SignatureChoice } from './signing';

export interface ServerFlightOptions {
  client: ClientHello;
  random: Buffer;
  choice: SignatureChoice;
  /** The ephemeral public key, a point of P-256. */
  publicKey: Buffer;
  /** Sent as they are. */
  chain: readonly Buffer[];
}

const version = uint16(0x0303);
const curve = { namedCurve: 3, secp256r1: 23 };

/** An empty `renegotiation_info` (RFC 5746), without which OpenSSL gives up. */
const renegotiationInfo = Buffer.from([0xff, 0x01, 0x00, 0x01, 0x00]);

/** The server's first messages, each with its header (RFC 5246 section 7.3, RFC 8422 section 5). */
export function serverFlight(options: ServerFlightOptions): Buffer[] {
  return [
    encodeMessage(messageType.serverHello, serverHello(options)),
    encodeMessage(messageType.certificate, certificates(options.chain)),
    encodeMessage(messageType.serverKeyExchange, serverKeyExchange(options)),
    encodeMessage(messageType.serverHelloDone, Buffer.alloc(0)),
  ];
}

function serverHello({ random, choice }: ServerFlightOptions): Buffer {
  const noSession = Buffer.from([0]);
  const noCompression = Buffer.from([0]);
  return Buffer.concat([
    version,
    random,
    noSession,
    uint16(choice.cipherSuite),
    noCompression,
    lengthPrefixed(2, renegotiationInfo),
  ]);
}

function certificates(chain: readonly Buffer[]): Buffer {
  return lengthPrefixed(3, Buffer.concat(chain.map((certificate) => lengthPrefixed(3, certificate))));
}

function serverKeyExchange({ client, random, choice, publicKey }: ServerFlightOptions): Buffer {
  const parameters = Buffer.concat([
    Buffer.from([curve.namedCurve]),
    uint16(curve.secp256r1),
    lengthPrefixed(1, publicKey),
  ]);
  const signature = choice.sign(Buffer.concat([client.random, random, parameters]));
  return Buffer.concat([parameters, uint16(choice.scheme), lengthPrefixed(2, signature)]);
}
