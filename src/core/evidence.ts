import type { Target } from './target';
import type { MqttVersion } from './subprotocol';

/** Where a fact was observed. The same question may have a different answer from each of them. */
export type Vantage = 'url' | 'extension-host' | 'chromium' | 'webview';

/** Why a fact is missing. `pending` occurs only in the evidence of a run that is still going on. */
export type SkipReason =
  /** An earlier step failed, so that there was nothing to talk to. */
  | 'not-reached'
  /** The question does not arise for this target, as TLS for `ws:`. */
  | 'not-applicable'
  /** Only done on request. */
  | 'not-asked'
  /** No Chrome, Edge or Chromium was found. */
  | 'no-browser'
  /** The user ended the run. */
  | 'cancelled'
  | 'pending';

interface Observed {
  vantage: Vantage;
  /** Start, in ms since the start of the run. */
  at: number;
  /** Duration in ms. */
  ms: number;
}

export interface Ok<T> extends Observed {
  status: 'ok';
  value: T;
}

export interface Failed extends Observed {
  status: 'failed';
  failure: Failure;
}

export interface Skipped {
  status: 'skipped';
  vantage: Vantage;
  reason: SkipReason;
}

/** What one probe found out: a value, a typed failure, or nothing and why. */
export type Fact<T> = Ok<T> | Failed | Skipped;

/** A fact that was observed, as a check that names it sees it. */
export type Settled<T> = Ok<T> | Failed;

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

/** One address that the host name leads to. */
export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

export interface DnsFact {
  /** In the order in which the operating system would try them. */
  addresses: ResolvedAddress[];
  /** `literal`: the URL has an address; `override`: given with `--resolve`. */
  source: 'lookup' | 'literal' | 'override';
}

export interface TcpAttempt extends ResolvedAddress {
  ms: number;
  /** `null` when the connection was made. */
  failure: TcpFailure | null;
}

/** Every address tried by itself; `failed` as a fact when none of them accepts. */
export interface TcpFact {
  attempts: TcpAttempt[];
  /** The address that the later probes use. */
  used: string;
}

/** One TLS handshake, completed with verification off. */
export interface TlsFact {
  /** `TLSv1.2`, `TLSv1.3`, … as Node names them. */
  protocol: string;
  /** The suite's name as Node has it. */
  cipher: string;
  /** Key-exchange group, e.g. `X25519`; `null` where it could not be read. */
  group: string | null;
  alpn: string | null;
  /** The certificates as the server sent them: Base64 of the DER, in the order of the message. */
  chain: string[];
  /** Whether the server sent a CertificateRequest; `null` where the handshake could not be read. */
  clientCertificateRequested: boolean | null;
  /** Names of the issuers that the CertificateRequest lists: Base64 of the DER, at most 32. */
  clientCertificateIssuers: string[];
  /** The server stapled an OCSP response; `null` where the handshake could not be read. */
  stapled: boolean | null;
  /** Base64 of the OCSP response that is stapled. */
  staple?: string;
  /** What the server did once it had no client certificate: it stayed, or it sent an alert or ended the connection. */
  afterwards: 'open' | TlsFailure;
  /** Node's own verdict with its bundled roots, host name included: `null` is authorised, else the code that a strict client reports. */
  nodeVerifyError: { code: string; message: string } | null;
}

/** How a server answers the ClientHello of one browser, byte for byte as long as the browser's own. */
export interface HelloAnswer {
  /** Length of the ClientHello with its record header, in bytes. */
  sentBytes: number;
  /** The ServerHello (or HelloRetryRequest), or how it failed. */
  answer:
    | { kind: 'server-hello'; protocol: string; cipherSuite: string; group: string | null; retry: boolean }
    | { kind: 'failed'; failure: TlsFailure };
}

/** The first flight as each browser really sends it: post-quantum key share, order of extensions and all. */
export interface HelloFact {
  chromium: HelloAnswer;
  firefox: HelloAnswer;
  /** The same as Chromium's, but short: it fits into one packet. */
  small: HelloAnswer;
}

/** Where a trust anchor was found. */
export type TrustStore = 'bundled' | 'system' | 'nss' | 'named';

export interface TrustAnchor {
  store: TrustStore;
  /** Base64 of the DER. */
  der: string;
}

/** What came from the address of an issuer that a certificate names (AIA, RFC 5280 section 4.2.2.1). */
export interface FetchedIssuer {
  url: string;
  /** Base64 of the DER of each certificate; empty where it failed. */
  certificates: string[];
  /** What went wrong, in the platform's words; `null` where certificates came. */
  failure: string | null;
}

/** An OCSP response, and whose keys were tried on its signature. */
export interface StapleSignatures {
  /** Base64 of the DER. */
  response: string;
  /** Of the server's possible issuers, and of the certificates that the response brings. */
  signers: { certificate: number; valid: boolean }[];
}

/**
 * Signatures checked by the platform, for the judge to build paths with. Indices count through the chain as sent, then
 * `anchors`, then the certificates of `fetched` in order, then those that the stapled OCSP response brings.
 */
export interface TrustFact {
  /** Issuers that were not sent and stand in no store; not there in evidence of version 0.1.0. */
  fetched?: FetchedIssuer[];
  /** The anchors that could stand above a certificate of the chain (same name, or the very certificate). */
  anchors: TrustAnchor[];
  signatures: { certificate: number; issuer: number; valid: boolean }[];
  /** Who of these signed the OCSP response that was stapled to the chain; there where one was. */
  staple?: StapleSignatures;
  /** How many certificates were given with `--trust`. */
  namedCount: number;
  /** Some anchor has the organisation (`O`) of an issuer that was not found: it is probably an intermediate of that one. */
  issuerOrganizationKnown: boolean;
}

export type HttpHeader = [name: string, value: string];

/** An HTTP response to a WebSocket opening handshake, whatever its status. */
export interface UpgradeFact {
  /** The request's path, query values redacted. */
  path: string;
  /** The `Origin` that was sent, if any. */
  origin: string | null;
  /** `1.0` or `1.1`. */
  httpVersion: string;
  status: number;
  reason: string;
  /** In the order received; values cut at 1,000 characters; at most 100. */
  headers: HttpHeader[];
  /** Whether `Sec-WebSocket-Accept` is the digest of the key that was sent (RFC 6455 section 4.2.2); `null` without that header. */
  acceptMatches: boolean | null;
  /** The beginning of the body of a refusal, at most 2,000 characters. */
  bodyHead: string;
  /** Status codes of the informational responses (1xx other than 101) that came before. */
  informational: number[];
}

/** What another path on the same port answers. */
export interface PathAttempt {
  path: string;
  /** HTTP status, or `null` where no response came. */
  status: number | null;
  /** The subprotocol that was echoed with a 101. */
  subprotocol: string | null;
}

/** What the port speaks instead, asked only when the expected protocol failed. */
export interface PortFact {
  /** Answer to a plain HTTP upgrade without TLS. */
  http: { status: number; server: string | null; upgraded: boolean } | null;
  /** A TLS handshake is possible. */
  tls: boolean;
  /** Answer to a raw MQTT CONNECT on the bare connection, over TLS where the port speaks TLS: the CONNACK's code. */
  rawMqtt: { connackCode: number } | null;
}

/** One round of CONNECT, SUBSCRIBE, PUBLISH over one transport. */
export interface MqttFact {
  transport: 'websocket' | 'tcp' | 'tls';
  /** Protocol version in CONNECT. */
  version: MqttVersion;
  /** Node's verdict with its bundled roots on the TLS connection underneath; `null`: authorised, or no TLS. */
  verifyError: { code: string; message: string } | null;
  /** Credentials were given by the user, and sent; they are withheld on an unverified connection to a public address. */
  credentials: 'none' | 'sent' | 'withheld';
  /** ms from CONNECT to CONNACK, and what it said; `null` where none came. */
  connack: {
    ms: number;
    code: number;
    reasonString: string | null;
    serverKeepAlive: number | null;
    assignedClientId: string | null;
  } | null;
  /** How the session ended if the peer ended it: a WebSocket close (code and reason), the end of the connection, or a DISCONNECT. */
  ended: { how: 'close-frame' | 'connection' | 'disconnect'; code: number | null; reason: string } | null;
  /** The peer sent bytes that are no MQTT packet, or broke the WebSocket framing. */
  protocolError: string | null;
  /** SUBACK's code for a topic of the run's own; `null` where none came. */
  suback: number | null;
  /** PUBACK's code for a message to that topic (0 in 3.1.1); `null` where none came. */
  puback: number | null;
  /** ms from PUBLISH until the message came back; `null` where it did not. */
  echoMs: number | null;
  /** ms from PINGREQ to PINGRESP; `null` where none came. */
  pingMs: number | null;
}

/** How long an idle connection lives, asked for with `idle`. */
export interface IdleFact {
  /** Seconds waited without traffic. */
  waitedSeconds: number;
  /** When the peer ended it, in seconds; `null` if it stood. */
  endedAfterSeconds: number | null;
}

/** What a page sees and, in a launched browser, what the DevTools protocol says of one WebSocket. */
export interface PageSocket {
  outcome: 'open' | 'failed' | 'threw' | 'timeout';
  /**
   * The browser's reason: `net::ERR_…` alone where there is one, else its sentence, as
   * `Error during WebSocket handshake: Unexpected response code: 404`. `null` where it opened, or where a page alone cannot know.
   */
  error: string | null;
  /** `CloseEvent.code`; `null` without a close event. */
  closeCode: number | null;
  closeReason: string;
  /** Status of the handshake's response, where the browser showed one. */
  status: number | null;
  headers: HttpHeader[];
  subprotocol: string | null;
  ms: number;
}

/** One `mqtt.connect()` in a page. */
export interface PageMqtt {
  outcome: 'connected' | 'failed' | 'threw' | 'timeout';
  /** Message of mqtt.js' `error` event or of the exception; `null` where there was neither. */
  error: string | null;
  /** Return or reason code of a refusing CONNACK. */
  connackCode: number | null;
  /** Close code of the last WebSocket underneath. */
  closeCode: number | null;
  /** The URL that mqtt.js handed to `new WebSocket()`, secrets redacted; `null` if it never did. */
  openedUrl: string | null;
  /** ms from publish until the message came back; `null` where it did not. */
  echoMs: number | null;
  /** mqtt.js' events in order, at most 50. */
  events: { at: number; name: string; detail: string }[];
  ms: number;
}

/** A run in the user's own Chromium-family browser. */
export interface BrowserFact {
  /** `Chromium 156.0.8078.108`, as the DevTools protocol's `Browser.getVersion` has it. */
  product: string;
  page: { origin: string; how: 'served' | 'intercepted' };
  socket: PageSocket;
  mqtt: PageMqtt;
  /** The same WebSocket with certificate errors ignored; `null` where the first one opened or the URL is not wss. */
  ignoringCertificate: PageSocket | null;
  /** The certificates given with `--trust` were installed in the profile; `null` where none were given. */
  trustApplied: boolean | null;
  /** There where Chromium ran without its own sandbox, because it could not be had: as root, and in some containers. */
  sandbox?: 'off';
}

/** A run of mqtt.js in the panel's own page, in VS Code's Chromium. */
export interface WebviewFact {
  userAgent: string;
  origin: string;
  socket: PageSocket;
  mqtt: PageMqtt;
}

/** Every question that is asked, by name. */
export interface FactValues {
  dns: DnsFact;
  tcp: TcpFact;
  /** The first answer to the ClientHello of each browser. */
  hello: HelloFact;
  /** Handshake with the offer of Chromium. */
  tlsBrowser: TlsFact;
  /** Handshake with the offer of Firefox. */
  tlsFirefox: TlsFact;
  /** Handshake with the offer of Chromium, but without SNI. */
  tlsWithoutSni: TlsFact;
  /** Handshake with Node's default offer. */
  tlsNode: TlsFact;
  /** Handshake with everything that this platform can, when both others failed. */
  tlsLegacy: TlsFact;
  trust: TrustFact;
  /** Opening handshake as a browser sends it, with the page's origin. */
  upgradeBrowser: UpgradeFact;
  /** Opening handshake without `Origin`, as Node's `ws` sends it. */
  upgradeBare: UpgradeFact;
  paths: PathAttempt[];
  port: PortFact;
  mqtt: MqttFact;
  mqtt5: MqttFact;
  /** What a desktop client does with an `mqtt:`, `mqtts:`, `tcp:`, `ssl:` or `tls:` URL. */
  mqttDesktop: MqttFact;
  idle: IdleFact;
  chromium: BrowserFact;
  webview: WebviewFact;
}

export type FactName = keyof FactValues;
export type Facts = { [Name in FactName]: Fact<FactValues[Name]> };

/** What was given beside the URL, without any secret. */
export interface EvidenceInput {
  pageOrigin: string | null;
  /** The `Origin` that `upgradeBrowser` sent. */
  origin: string;
  protocolVersion: MqttVersion;
  clientId: string | null;
  hasUsername: boolean;
  hasPassword: boolean;
  /** DER in Base64 of the certificates given with `--trust`. */
  trust: string[];
  resolve: { host: string; port: number; address: string }[];
  idleSeconds: number | null;
  /** There where the certificates of a file were looked at, and nothing was connected to. */
  file?: FileInput;
}

/** The certificates of a file, as a server would send them. */
export interface FileInput {
  /** Without its folder. */
  name: string;
  /** Base64 of the DER, the server's own first. */
  chain: string[];
  /** The server's own is the first in the file, too, or the format has no order. */
  isLeafFirst: boolean;
  /** A host was given; else the target has one of the certificate's own. */
  isHostGiven: boolean;
}

export interface EvidenceEnvironment {
  /** `process.platform`. */
  platform: string;
  node: string;
  /** VS Code's version, where it runs there. */
  vscode: string | null;
  /** `vscode.env.remoteName`, where the extension host is remote. */
  remote: string | null;
  toolVersion: string;
}

/** Everything that one run found out, as plain JSON: it can be saved, attached to an issue, and judged again by a later version. */
export interface Evidence {
  schemaVersion: 1;
  /** ISO 8601, UTC; the clock that certificates are judged by. */
  startedAt: string;
  /** Duration of the run in ms. */
  ms: number;
  target: Target;
  input: EvidenceInput;
  environment: EvidenceEnvironment;
  facts: Facts;
}
