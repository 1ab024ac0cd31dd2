import type { Target } from './target';
import type { MqttVersion } from './subprotocol';
import type { Failure, TcpFailure } from './failure';
import type { HelloFact, TlsFact, TrustFact } from './tlsFacts';

export type {
  BrowserFailure,
  DnsFailure,
  Failure,
  HttpFailure,
  InternalFailure,
  TcpFailure,
  TlsFailure,
} from './failure';
export type {
  FetchedIssuer,
  HelloAnswer,
  HelloFact,
  StapleSignatures,
  TlsFact,
  TrustAnchor,
  TrustFact,
  TrustStore,
} from './tlsFacts';

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
