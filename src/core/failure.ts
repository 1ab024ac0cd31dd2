/** One typed failure per layer; `code` and `message` are the platform's own words. */
export type Failure = DnsFailure | TcpFailure | TlsFailure | HttpFailure | BrowserFailure | InternalFailure;

interface FailureText {
  /** The platform's code, e.g. `ECONNREFUSED`. */
  code: string;
  /** The platform's sentence, cut to a sane length. */
  message: string;
}

export interface DnsFailure extends FailureText {
  layer: 'dns';
  kind: 'not-found' | 'temporary' | 'timeout' | 'other';
}

export interface TcpFailure extends FailureText {
  layer: 'tcp';
  kind: 'refused' | 'timeout' | 'unreachable' | 'reset' | 'other';
}

export interface TlsFailure extends FailureText {
  layer: 'tls';
  kind:
    /** The peer sent a TLS alert; `alert` names it. */
    | 'alert'
    /** What came back is no TLS record; `firstBytes` shows it. */
    | 'not-tls'
    /** The peer ended the connection during the handshake. */
    | 'closed'
    | 'reset'
    | 'timeout'
    /** No version, cipher or group in common, found out on this side. */
    | 'no-common-parameters'
    | 'other';
  /** Name of the alert as RFC 8446 section 6 has it, e.g. `handshake_failure`. */
  alert: string | null;
  /** The first bytes that the peer sent, Base64, at most 64 of them. */
  firstBytes: string | null;
  /** The certificates that came before it failed, as in `TlsFact`; not there where none did. */
  chain?: string[];
  /** Whether an OCSP response was stapled to them; not there where that was not seen. */
  stapled?: boolean;
  /** The key in the server's certificate made its signature of the handshake; not there where that was not to be told. */
  keyFits?: boolean;
}

/** The transport stood, but no HTTP response head was read. */
export interface HttpFailure extends FailureText {
  layer: 'http';
  kind:
    /** Bytes came that are no HTTP; `firstBytes` shows them. */
    | 'not-http'
    | 'closed'
    | 'reset'
    | 'timeout'
    /** The response head was longer than this probe reads. */
    | 'head-too-long';
  /** The first bytes that the peer sent, Base64, at most 64 of them. */
  firstBytes: string | null;
}

export interface BrowserFailure extends FailureText {
  layer: 'browser';
  kind: 'launch' | 'crashed' | 'timeout' | 'protocol';
}

/** A probe threw: a bug of ours, never a statement about the broker. */
export interface InternalFailure extends FailureText {
  layer: 'internal';
  kind: 'bug';
}
