import type { HttpHeader } from '../evidence';

/** Longest response head that is read, in bytes, with the informational responses before it; Chromium gives up at 256 KB. */
export const maxHeadLength = 64 * 1024;

/** Status line and header lines of one HTTP/1 response (RFC 9112 sections 4 and 5). */
export interface ResponseHead {
  /** `1.0` or `1.1`; other minor versions as the server wrote them. */
  version: string;
  status: number;
  reason: string;
  /** In the order received, names as written, values trimmed; bytes over 127 read as ISO 8859-1. */
  headers: HttpHeader[];
}

export type HeadProgress =
  | { kind: 'incomplete' }
  /** The bytes cannot be the beginning of an HTTP/1 response. */
  | { kind: 'not-http' }
  | { kind: 'too-long' }
  | {
      kind: 'complete';
      head: ResponseHead;
      /** Status codes of the informational responses that came before. */
      informational: number[];
      /** Bytes after the head: the beginning of a body, or of WebSocket frames. */
      rest: Uint8Array;
    };

const protocolName = 'HTTP/';
const statusLinePattern = /^HTTP\/(\d\.\d) (\d{3})(?: (.*))?$/;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads a response head out of bytes that arrive in pieces of any size. */
export class ResponseHeadReader {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #headStart = 0;
  #scanned = 0;
  readonly #informational: number[] = [];

  /** Takes the next bytes. After any answer but `incomplete` the reader is spent. */
  push(chunk: Uint8Array): HeadProgress {
    const room = maxHeadLength - this.#length;
    const taken = chunk.subarray(0, room);
    this.#append(taken);
    const progress = this.#read();
    if (progress.kind === 'complete')
      return { ...progress, rest: joined(progress.rest, chunk.subarray(taken.length)) };
    const isFull = progress.kind === 'incomplete' && this.#length >= maxHeadLength;
    return isFull ? { kind: 'too-long' } : progress;
  }

  #append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = needed;
  }

  #read(): HeadProgress {
    for (;;) {
      if (!startsLikeHttp(this.#bytes.subarray(this.#headStart, this.#length))) return { kind: 'not-http' };
      const end = this.#findHeadEnd();
      if (end === null) return { kind: 'incomplete' };
      const head = parseResponseHead(latin1(this.#bytes.subarray(this.#headStart, end)));
      if (head === null) return { kind: 'not-http' };
      const isInformational = head.status >= 100 && head.status < 200 && head.status !== 101;
      if (!isInformational) {
        const rest = this.#bytes.slice(end, this.#length);
        return { kind: 'complete', head, informational: this.#informational, rest };
      }
      this.#informational.push(head.status);
      this.#headStart = end;
    }
  }

  /** Offset after the empty line that ends a head; a lone LF ends a line, too (RFC 9112 section 2.2). */
  #findHeadEnd(): number | null {
    for (let i = Math.max(this.#scanned, this.#headStart); i < this.#length; i++) {
      if (this.#bytes[i] !== lineFeed) continue;
      const isEmptyLine =
        this.#bytes[i - 1] === lineFeed ||
        (this.#bytes[i - 1] === carriageReturn && this.#bytes[i - 2] === lineFeed);
      if (isEmptyLine && i > this.#headStart + 1) {
        this.#scanned = i + 1;
        return i + 1;
      }
    }
    this.#scanned = this.#length;
    return null;
  }
}

/** Parses a whole head, with or without its final empty line; `null` where the first line is no status line. */
export function parseResponseHead(text: string): ResponseHead | null {
  const [statusLine = '', ...lines] = text.split(/\r?\n/);
  const [, version, status, reason = ''] = statusLinePattern.exec(statusLine) ?? [];
  if (version === undefined || status === undefined) return null;
  return { version, status: Number(status), reason: reason.trim(), headers: parseHeaderLines(lines) };
}

/** Lines without a colon are passed over, as browsers do; folded lines (RFC 9112 section 5.2) are joined by one space. */
function parseHeaderLines(lines: readonly string[]): HttpHeader[] {
  const headers: HttpHeader[] = [];
  for (const line of lines) {
    const previous = headers.at(-1);
    if (/^[ \t]/.test(line) && previous !== undefined) {
      previous[1] = `${previous[1]} ${line.trim()}`.trim();
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return headers;
}

function startsLikeHttp(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, protocolName.length));
  return protocolName.startsWith(start);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  // In pieces: the number of arguments of a call is limited.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
