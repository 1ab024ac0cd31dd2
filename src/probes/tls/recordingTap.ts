import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { maxRecorded } from '../limits';
import type { Recording } from './tlsFailure';

/** Behind the headers of record and message, and the version. */
const randomStart = 11;
const randomEnd = randomStart + 32;

/** Passes a connection through to TLS and keeps what the peer sent, up to a bound. */
export class RecordingTap extends Duplex implements Recording {
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #hello: Buffer | null = null;
  /** How the connection under TLS ended on the peer's side, which Node reports as ECONNRESET in both cases. */
  ending: Recording['ending'] = 'none';
  endingError: Error | null = null;

  constructor(private readonly socket: Socket) {
    super({ allowHalfOpen: true });
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.once('end', () => {
      if (this.ending === 'none') this.ending = 'closed';
      this.push(null);
    });
    socket.once('error', (error) => {
      this.ending = 'error';
      this.endingError = error;
    });
    socket.once('close', () => this.destroy());
    socket.pause();
  }

  /** What the peer sent, from the first byte on. */
  get received(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  /** The random number of the ClientHello, the first message that was sent (RFC 5246 section 7.4.1.2). */
  get clientRandom(): Buffer | null {
    return this.#hello?.subarray(randomStart, randomEnd) ?? null;
  }

  #take(chunk: Buffer): void {
    const kept = chunk.subarray(0, maxRecorded - this.#length);
    if (kept.length > 0) this.#chunks.push(kept);
    this.#length += kept.length;
    if (!this.push(chunk)) this.socket.pause();
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    this.#hello ??= chunk;
    this.socket.write(chunk, callback);
  }

  override _final(callback: (error?: Error | null) => void): void {
    this.socket.end(callback);
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.socket.destroy();
    callback(error);
  }
}
