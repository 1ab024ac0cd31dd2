import type { Duplex, Writable } from 'node:stream';

/** The framing that `ws` exports and its types leave out. */
declare module 'ws' {
  /** Reads frames (RFC 6455 section 5); bytes are written to it. */
  export class Receiver extends Writable {
    constructor(options: {
      isServer: boolean;
      maxPayload: number;
      maxFragments: number;
      maxBufferedChunks: number;
    });
    on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): this;
    on(event: 'ping', listener: (data: Buffer) => void): this;
    on(event: 'conclude', listener: (code: number, reason: Buffer) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  /** Writes frames to a socket. */
  export class Sender {
    constructor(socket: Duplex);
    send(
      data: Buffer,
      options: { binary: boolean; compress: boolean; fin: boolean; mask: boolean },
      callback?: (error?: Error) => void,
    ): void;
    pong(data: Buffer, mask: boolean, callback?: (error?: Error) => void): void;
    close(code: number, reason: string, mask: boolean, callback?: (error?: Error) => void): void;
  }
}
