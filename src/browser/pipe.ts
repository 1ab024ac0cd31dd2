import { type Readable, type Writable } from 'node:stream';

/** Longest message that is read, in bytes; the longest that these runs cause have some kilobytes. */
const maxMessageBytes = 16 * 1024 * 1024;

/** Every message ends with NUL (Chromium, `content/browser/devtools/devtools_pipe_handler.cc`). */
const terminator = 0;

export interface PipeListener {
  message(text: string): void;
  /** Nothing comes any more; called once. */
  ended(reason: string): void;
}

/** Messages of the DevTools protocol over the two pipes that `--remote-debugging-pipe` expects on descriptors 3 and 4. */
export class MessagePipe {
  private chunks: Buffer[] = [];
  private pendingBytes = 0;
  /** The message at hand is longer than any that this run asks for, as an event with a huge frame is: it is passed over. */
  private isSkipping = false;
  private hasEnded = false;

  constructor(
    private readonly toBrowser: Writable,
    private readonly fromBrowser: Readable,
    private readonly listener: PipeListener,
  ) {
    fromBrowser.on('data', (chunk: Buffer) => this.read(chunk));
    fromBrowser.on('close', () => this.end('closed'));
    fromBrowser.on('error', (error) => this.end(error.message));
    toBrowser.on('error', (error) => this.end(error.message));
  }

  send(text: string): void {
    if (this.hasEnded) return;
    this.toBrowser.write(`${text}\0`);
  }

  /** Ends both directions; the browser takes this for the wish to quit. */
  close(): void {
    this.toBrowser.destroy();
    this.fromBrowser.destroy();
  }

  private read(chunk: Buffer): void {
    let rest = chunk;
    for (let at = rest.indexOf(terminator); at !== -1; at = rest.indexOf(terminator)) {
      this.keep(rest.subarray(0, at));
      const message = this.isSkipping ? null : Buffer.concat(this.chunks).toString('utf8');
      this.chunks = [];
      this.pendingBytes = 0;
      this.isSkipping = false;
      rest = rest.subarray(at + 1);
      if (message !== null) this.listener.message(message);
    }
    if (rest.length > 0) this.keep(rest);
  }

  private keep(part: Buffer): void {
    this.pendingBytes += part.length;
    this.isSkipping ||= this.pendingBytes > maxMessageBytes;
    if (this.isSkipping) this.chunks = [];
    else this.chunks.push(part);
  }

  private end(reason: string): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.listener.ended(reason);
  }
}
