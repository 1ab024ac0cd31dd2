import type { KeyObject } from 'node:crypto';

/** How a server shakes hands, where that matters; all else is as Node's `tls` has it by default. */
export interface ServerTls {
  minVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  maxVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  /** OpenSSL's names; `@SECLEVEL=0` where a key or digest needs it. */
  ciphers?: string;
  ecdhCurve?: string;
  sigalgs?: string;
  /** Finite-field Diffie-Hellman parameters, `auto` or PEM. */
  dhparam?: string;
  alpn?: string[];
  clientCertificate?: 'optional' | 'required';
  /** A stapled OCSP response, DER. */
  staple?: Buffer;
  /** What the server presents where the client names no host or another one: chain and key. */
  withoutSni?: { chain: Buffer[]; key: KeyObject };
  /**
   * Serves the chain's bytes as they are, with a TLS 1.2 server of the tests' own, for what OpenSSL itself does not load.
   */
  raw?: true;
}

/** What stands between the client and the server, or in place of the server. */
export type Obstacle =
  /** Drops the connection where the first record is longer than so many bytes, as some middleboxes do. */
  | { kind: 'drops-long-hello'; maxBytes: number; how: 'reset' | 'close' | 'silence' }
  /** Accepts, and closes or resets at once. */
  | { kind: 'ends-at-once'; how: 'reset' | 'close' }
  /** Answers with plain text in place of TLS. */
  | { kind: 'plain-text'; text: string }
  /** Answers with a TLS alert, by number, as `handshake_failure` = 40. */
  | { kind: 'alert'; description: number };

/** One server that the conformance run sets up, and what is asked of it. */
export interface Scenario {
  /** Unique, in kebab case, with the catalogue's row where there is one: `c05-common-name-only`. */
  name: string;
  /** Catalogue row of the first cause of Chromium's failure; `null` where Chromium connects. */
  row: string | null;
  /** Host of the URL: a name, which is resolved to 127.0.0.1, or an address. */
  host: string;
  /** DER of what the server sends. */
  chain: Buffer[];
  /** The key of the first certificate. */
  key: KeyObject;
  /** DER of what the user imported as an authority, into both browsers; the same is given as `--trust`. */
  trusted: Buffer[];
  tls?: ServerTls;
  obstacle?: Obstacle;
  /** Issuers that are served over http where the certificates' AIA points: path to body; a body of `null` never answers. */
  aia?: { path: string; body: Buffer | null; contentType?: string }[];
  /** The publicly known root that stands in `trusted`: browsers are made to count it as one of their own. */
  publicRoot?: true;
}
