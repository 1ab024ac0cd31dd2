import { concatenated, TruncatedError } from './bytes';
import { type HandshakeMessage, handshakeType, splitHandshakeMessages } from './handshakeMessages';
import { contentType, splitRecords, type TlsRecord } from './records';
import { readServerHello, type ServerHello } from './serverHello';

/** Which of TLS 1.3's traffic keys protect a record. */
export type KeyEpoch = 'handshake' | 'application';

/**
 * Opens one protected record of TLS 1.3: the inner plaintext with its content type and padding still at the end,
 * or `null` where the keys are not known.
 */
export type OpenRecord = (
  epoch: KeyEpoch,
  sequence: number,
  record: TlsRecord,
  hello: ServerHello,
) => Uint8Array | null;

/** What a server said in a handshake, as far as it can be read. */
export interface ServerFlight {
  /** The last ServerHello that is no HelloRetryRequest. */
  hello: ServerHello | null;
  messages: HandshakeMessage[];
  /** Description bytes of the alerts that end the connection, in order. */
  alerts: number[];
  /** Of those that do not: before TLS 1.3 a server may say so that it does not know the name, and go on (RFC 6066 section 3). */
  warnings: number[];
  /** The messages up to the server's Finished (1.3) or ChangeCipherSpec (1.2) are all there. */
  complete: boolean;
}

const tls13 = 0x0304;
const warningLevel = 1;

/** Reads all that a server sent, from the first byte of the connection on; see `FlightReader`. */
export function readServerFlight(bytes: Uint8Array, open: OpenRecord): ServerFlight {
  return new FlightReader(open).push(bytes);
}

/**
 * Reads the records that a server sends, in pieces of any size, from the first byte of the connection on. Up to TLS 1.2 a handshake is in
 * plain text; TLS 1.3's records are opened by `open`. Never throws: what cannot be read ends the reading.
 */
export class FlightReader {
  readonly #reading: FlightReading;
  #rest: Uint8Array = new Uint8Array();
  #isOver = false;

  constructor(open: OpenRecord) {
    this.#reading = new FlightReading(open);
  }

  /** Takes the next bytes; the flight as far as it is read. */
  push(bytes: Uint8Array): ServerFlight {
    if (this.#isOver) return this.#reading.flight;
    const joined = concatenated([this.#rest, bytes]);
    let used = 0;
    for (const record of splitRecords(joined)) {
      used += record.header.length + record.fragment.length;
      if (this.#reading.take(record)) continue;
      this.#isOver = true;
      break;
    }
    this.#rest = joined.subarray(used);
    return this.#reading.flight;
  }
}

class FlightReading {
  readonly flight: ServerFlight = { hello: null, messages: [], alerts: [], warnings: [], complete: false };
  #pending = new Uint8Array();
  #epoch: KeyEpoch = 'handshake';
  #sequence = 0;

  constructor(private readonly open: OpenRecord) {}

  /** Returns whether reading can go on. */
  take(record: TlsRecord): boolean {
    const isTls13 = this.flight.hello?.version === tls13;
    switch (record.type) {
      case contentType.changeCipherSpec:
        if (isTls13 || this.flight.hello === null) return true;
        this.flight.complete = true;
        return false;
      case contentType.applicationData:
        return isTls13 && this.#takeProtected(record, this.flight.hello);
      default:
        return this.#takePlain(record.type, record.fragment);
    }
  }

  #takeProtected(record: TlsRecord, hello: ServerHello | null): boolean {
    if (hello === null) return false;
    const inner = this.open(this.#epoch, this.#sequence, record, hello);
    if (inner === null) return false;
    this.#sequence += 1;
    const end = inner.findLastIndex((byte) => byte !== 0);
    const type = inner[end];
    return type === undefined ? false : this.#takePlain(type, inner.subarray(0, end));
  }

  #takePlain(type: number, content: Uint8Array): boolean {
    if (type === contentType.alert) {
      const [level, description] = content;
      const isWarning = level === warningLevel && this.flight.hello?.version !== tls13;
      if (description !== undefined)
        (isWarning ? this.flight.warnings : this.flight.alerts).push(description);
      return true;
    }
    if (type !== contentType.handshake) return type === contentType.applicationData;
    const joined = concatenated([this.#pending, content]);
    const { messages, used } = splitHandshakeMessages(joined);
    this.#pending = joined.slice(used);
    return messages.every((message) => this.#takeMessage(message));
  }

  #takeMessage(message: HandshakeMessage): boolean {
    if (this.flight.complete) return true;
    this.flight.messages.push(message);
    if (message.type === handshakeType.serverHello) return this.#takeServerHello(message.body);
    if (message.type === handshakeType.finished) {
      this.flight.complete = true;
      this.#epoch = 'application';
      this.#sequence = 0;
    }
    return true;
  }

  #takeServerHello(body: Uint8Array): boolean {
    try {
      const hello = readServerHello(body);
      if (!hello.isRetryRequest) this.flight.hello = hello;
      return true;
    } catch (error) {
      if (error instanceof TruncatedError) return false;
      throw error;
    }
  }
}
