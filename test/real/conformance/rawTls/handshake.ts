import { createECDH, createHash, type KeyObject, randomBytes } from 'node:crypto';
import { readClientHello } from './clientHello';
import { deriveKeys, type SessionKeys } from './keys';
import { encodeMessage, type HandshakeMessage, messageType } from './messages';
import { serverFlight } from './serverFlight';
import { chooseSignature } from './signing';

/** What the server presents: any bytes, and a key that signs. */
export interface RawIdentity {
  chain: readonly Buffer[];
  key: KeyObject;
}

/** What a message of the client's leads to. */
export type HandshakeStep =
  | { kind: 'send'; messages: Buffer[] }
  /** Both sides encrypt from now on. */
  | { kind: 'keys'; keys: SessionKeys }
  /** The handshake is over once this message is sent. */
  | { kind: 'finish'; message: Buffer }
  /** There is no going on: the number of a TLS alert. */
  | { kind: 'refuse'; alert: number };

const alerts = { unexpectedMessage: 10, handshakeFailure: 40, decryptError: 51 };

/** The server's side of a full handshake of TLS 1.2 with ECDHE over P-256 and AES-128-GCM; no resumption. */
export class ServerHandshake {
  private readonly random = randomBytes(32);
  private readonly ephemeral = createECDH('prime256v1');
  private readonly transcript: Buffer[] = [];
  private clientRandom = Buffer.alloc(0);
  private keys: SessionKeys | null = null;

  constructor(private readonly identity: RawIdentity) {}

  receive(message: HandshakeMessage): HandshakeStep {
    switch (message.type) {
      case messageType.clientHello:
        return this.answerHello(message);
      case messageType.clientKeyExchange:
        return this.agreeOnKeys(message);
      case messageType.finished:
        return this.finish(message);
      default:
        return { kind: 'refuse', alert: alerts.unexpectedMessage };
    }
  }

  private answerHello({ body, bytes }: HandshakeMessage): HandshakeStep {
    const client = readClientHello(body);
    const choice = chooseSignature(this.identity.key, client);
    if (choice === null) return { kind: 'refuse', alert: alerts.handshakeFailure };
    this.clientRandom = Buffer.from(client.random);
    const { chain } = this.identity;
    const publicKey = this.ephemeral.generateKeys();
    const messages = serverFlight({ client, random: this.random, choice, publicKey, chain });
    this.transcript.push(bytes, ...messages);
    return { kind: 'send', messages };
  }

  private agreeOnKeys({ body, bytes }: HandshakeMessage): HandshakeStep {
    const premaster = this.ephemeral.computeSecret(body.subarray(1));
    this.keys = deriveKeys(premaster, this.clientRandom, this.random);
    this.transcript.push(bytes);
    return { kind: 'keys', keys: this.keys };
  }

  private finish({ body, bytes }: HandshakeMessage): HandshakeStep {
    if (this.keys === null) return { kind: 'refuse', alert: alerts.unexpectedMessage };
    const { verifyData } = this.keys;
    if (!body.equals(verifyData('client', this.digest())))
      return { kind: 'refuse', alert: alerts.decryptError };
    this.transcript.push(bytes);
    return {
      kind: 'finish',
      message: encodeMessage(messageType.finished, verifyData('server', this.digest())),
    };
  }

  private digest(): Buffer {
    return createHash('sha256').update(Buffer.concat(this.transcript)).digest();
  }
}
