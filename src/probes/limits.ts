/** Time limits of the probes in ms. Each ends what it limits with a typed failure. */
export interface Limits {
  dns: number;
  tcp: number;
  tls: number;
  upgrade: number;
  mqtt: number;
  /** One attempt of a follow-up, over all its layers. */
  followUp: number;
  /** One address of an issuer, over all its layers and redirects; Chromium waits for 10 s. */
  issuer: number;
  /** Everything but the idle probe, from the start of the run. */
  whole: number;
}

/** The time that a run is given when nothing else is said, in ms. */
const usualTimeout = 30_000;

/** Part of the run's time that is left to whoever waits for the facts. */
const reserve = 0.05;

const usualLimits = {
  dns: 5000,
  tcp: 5000,
  tls: 5000,
  upgrade: 5000,
  mqtt: 8000,
  followUp: 4000,
  issuer: 5000,
};

/** The limits for a run that may take `timeoutMs`: the usual ones, and less where that is not enough for all of them. */
export function limitsFor(timeoutMs: number): Limits {
  const scale = Math.min(1, timeoutMs / usualTimeout);
  return {
    dns: usualLimits.dns * scale,
    tcp: usualLimits.tcp * scale,
    tls: usualLimits.tls * scale,
    upgrade: usualLimits.upgrade * scale,
    mqtt: usualLimits.mqtt * scale,
    followUp: usualLimits.followUp * scale,
    issuer: usualLimits.issuer * scale,
    whole: timeoutMs * (1 - reserve),
  };
}

/** How many of a host's addresses are tried. */
export const maxAddresses = 8;

/** Head start of an earlier address before a later one that answered is used, in ms (RFC 8305 section 5). */
export const addressHeadStart = 250;

/** What is recorded of a TLS connection's inbound bytes, for reading the handshake. */
export const maxRecorded = 256 * 1024;

/** What is read of the answer to a bare ClientHello, in bytes: up to TLS 1.2 the group stands behind the certificates. */
export const maxHelloAnswer = 16 * 1024;

/** Certificates that are kept of a chain; Chromium and OpenSSL build much shorter paths. */
export const maxChain = 32;

/** Longest certificate that is kept; OpenSSL and BoringSSL take no longer Certificate message by default. */
export const maxCertificateBytes = 100 * 1024;

/** Issuer names that are kept of a CertificateRequest. */
export const maxRequestedIssuers = 32;

/** Shortest wait for a server's reaction to a missing client certificate, in ms. */
export const minClientCertificateWait = 150;

/** The same, in round trips. */
export const clientCertificateWaitRoundTrips = 2;

/** Bytes that are read of the body of a refusal. */
export const maxBodyBytes = 16 * 1024;

/** Characters that are kept of it. */
export const maxBodyCharacters = 2000;

/** Time for the body of a refusal to arrive, in ms. */
export const bodyWait = 300;

export const maxHeaders = 100;
export const maxHeaderValue = 1000;

/** Longest WebSocket message, and the most that one MQTT session reads, in bytes. */
export const maxMqttBytes = 256 * 1024;

/** Time for the own message to come back once it was acknowledged, in ms: a broker may drop it without a word. */
export const echoWait = 2000;

/** Time for PINGRESP, in ms; the answer to the first PINGREQ of a session takes a broker no longer than a round trip. */
export const pingWait = 3000;

/** Time for a broker to close after a refusing CONNACK, in ms. */
export const closeWait = 100;

/** Longest message of a failure, in characters. */
export const maxFailureText = 300;

/** Longest text that is kept of what a peer says in a protocol field. */
export const maxPeerText = 500;

/** Bytes that are kept of an answer in the wrong protocol. */
export const maxFirstBytes = 64;

/** Bytes of such an answer in which secrets are looked for before it is cut: more than the longest of them. */
export const maxSearchedBytes = 16 * 1024;

/** Trust anchors that are kept for one chain. */
export const maxAnchors = 32;

/** Signatures that are checked for one chain; keys of a stranger's choice can make each of them slow. */
export const maxSignatureChecks = 256;

/** Bytes that are read from the address of an issuer (`kMaxResponseBytes`, Chromium's `net/cert/internal/cert_issuer_source_aia.cc`). */
export const maxIssuerBytes = 64 * 1024;

/** Addresses of issuers that are asked at once, and in one run. */
export const maxIssuersAtOnce = 3;
export const maxIssuerRequests = 6;

/** Longest address that is asked, in characters. */
export const maxIssuerUrl = 2000;

/** How often what was fetched is searched for further addresses. */
export const maxIssuerLevels = 3;

/** Certificates that are kept from one of them. */
export const maxFetchedCertificates = 16;

export const maxIssuerRedirects = 5;

/** Addresses of its host that are tried. */
export const maxIssuerAddresses = 3;

/** Bytes that are read of a file with the system's roots. */
export const maxTrustFile = 4 * 1024 * 1024;

/** Time for `certutil` to list a browser's certificate database, in ms. */
export const certutilTimeout = 2000;
