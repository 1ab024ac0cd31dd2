import type { TlsFailure } from './failure';

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
