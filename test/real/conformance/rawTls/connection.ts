import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { type HandshakeStep, type RawIdentity, ServerHandshake } from './handshake';
import { MessageReader } from './messages';
import { RecordProtection } from './protection';
import { contentType, encodeRecord, fragments, RecordReader, type TlsRecord } from './records';

const closeNotify = Buffer.from([1, 0]);

/** What the client sends inside TLS, and what it is to be sent. Emits `secure` once the handshake is over. */
export class RawTlsConnection extends Duplex {
  private readonly records = new RecordReader();
  private readonly messages = new MessageReader();
  private readonly handshake: ServerHandshake;
  /** There once both sides have the keys; the client encrypts what follows its ChangeCipherSpec. */
  private protection: { incoming: RecordProtection; outgoing: RecordProtection } | null = null;
  private isEncrypted = false;

  constructor(
    private readonly socket: Socket,
    identity: RawIdentity,
  ) {
    super();
    this.handshake = new ServerHandshake(identity);
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
    socket.on('end', () => this.push(null));
    socket.on('close', () => this.destroy());
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    for (const part of fragments(chunk)) this.send(contentType.applicationData, part);
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.send(contentType.alert, closeNotify);
    this.socket.end();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.socket.destroy();
    done(error);
  }

  private receive(chunk: Buffer): void {
    try {
      for (const record of this.records.push(chunk)) this.handle(record);
    } catch {
      // Bytes that are no TLS, or were changed on the way.
      this.socket.destroy();
    }
  }

  private handle({ type, content }: TlsRecord): void {
    if (type === contentType.changeCipherSpec) {
      this.isEncrypted = true;
      return;
    }
    const clear = this.isEncrypted ? this.open(type, content) : content;
    switch (type) {
      case contentType.handshake:
        for (const message of this.messages.push(clear)) this.follow(this.handshake.receive(message));
        return;
      case contentType.applicationData:
        this.push(clear);
        return;
      default:
        this.socket.end();
    }
  }

  private follow(step: HandshakeStep): void {
    switch (step.kind) {
      case 'send':
        for (const part of fragments(Buffer.concat(step.messages))) {
          this.socket.write(encodeRecord(contentType.handshake, part));
        }
        return;
      case 'keys':
        this.protection = {
          incoming: new RecordProtection(step.keys.client),
          outgoing: new RecordProtection(step.keys.server),
        };
        return;
      case 'finish':
        this.socket.write(encodeRecord(contentType.changeCipherSpec, Buffer.from([1])));
        this.send(contentType.handshake, step.message);
        this.emit('secure');
        return;
      case 'refuse':
        this.socket.end(encodeRecord(contentType.alert, Buffer.from([2, step.alert])));
    }
  }

  private open(type: number, content: Buffer): Buffer {
    if (this.protection === null) throw new Error('The client encrypts without keys.');
    return this.protection.incoming.open(type, content);
  }

  private send(type: number, content: Buffer): void {
    if (this.protection === null || this.socket.destroyed || this.socket.writableEnded) return;
    this.socket.write(encodeRecord(type, this.protection.outgoing.seal(type, content)));
  }
}
