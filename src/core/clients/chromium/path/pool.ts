import { parseCertificate, type ParsedCertificate } from '../../../certificate/parse';
import { binaryText } from '../../../certificate/values';
import type { CertificateSource } from '../../../certificate/path';
import type { TrustAnchor, TrustFact, TrustStore } from '../../../evidence';
import { readSignedResponse } from '../../../ocsp/signedResponse';
import { fromBase64 } from '../../../text';
import type { CertificateQuestion } from '../../certificateVerdict';
import { type Certificate, readCertificate, type ReadResult } from '../format/certificate';

/** How far a certificate is trusted by itself. */
export interface Trust {
  store: TrustStore;
  /** One of the roots that come with the browser. */
  isPublic: boolean;
}

/** A certificate that can stand in a path. */
export interface Candidate {
  /** As the signatures of `TrustFact` count. */
  index: number;
  source: CertificateSource;
  /** Base64 of the DER. */
  der: string;
  certificate: Certificate;
  shown: ParsedCertificate;
  /** `null`: none. */
  trust: Trust | null;
}

/** A certificate as the server sent it. */
export interface Sent {
  /** `null` where not even people can be shown it. */
  shown: ParsedCertificate | null;
  /** `null` where Chromium cannot read it. */
  candidate: Candidate | null;
  /** What Chromium could not read; empty where it could. */
  damage: string;
}

export interface Staple {
  response: Uint8Array;
  /** The certificates that it brings. */
  responders: Candidate[];
  /** Whose keys made its signature, by index. */
  signers: Map<number, boolean>;
}

/** Everything that a path can be made of, by where it comes from. */
export interface Pool {
  sent: Sent[];
  anchors: Candidate[];
  /** By address; an address that nobody asked is not there. Of each, the certificates that Chromium can read. */
  fetched: Map<string, Candidate[]>;
  /** Which signature fits which issuer's key: `certificate<issuer`. */
  signatures: Map<string, boolean>;
  /** The OCSP response that the server stapled; `null`: none, or nobody knows. */
  staple: Staple | null;
  /** Anchors of the operating system vouch for themselves, too, as on Windows and macOS. */
  anchorsServe: boolean;
}

/** Reads the certificates of a question. */
export function readPool({ chain, trust, believes }: CertificateQuestion): Pool {
  const anchors = trust.anchors.filter(({ store }) => believes(store));
  const read = (der: string, index: number, source: CertificateSource): Sent => {
    const [shown, result] = [parseCertificate(der), readDer(der)];
    if (shown.ok && result.ok) {
      const { certificate } = result;
      const candidate = {
        index,
        source,
        der,
        certificate,
        shown: shown.certificate,
        trust: trustIn(anchors, der),
      };
      return { shown: shown.certificate, candidate, damage: '' };
    }
    const damage = result.ok ? '' : result.reason;
    return shown.ok
      ? { shown: shown.certificate, candidate: null, damage }
      : { shown: null, candidate: null, damage: damage === '' ? shown.reason : damage };
  };
  const readAll = (list: readonly string[], from: number, source: CertificateSource): Candidate[] =>
    list
      .map((der, position) => read(der, from + position, source).candidate)
      .filter((found) => found !== null);
  let next = chain.length + trust.anchors.length;
  const fetched = new Map<string, Candidate[]>();
  for (const { url, certificates } of trust.fetched ?? []) {
    fetched.set(url, readAll(certificates, next, 'fetched'));
    next += certificates.length;
  }
  return {
    sent: chain.map((der, index) => read(der, index, 'sent')),
    anchors: readAll(
      trust.anchors.map(({ der }) => der),
      chain.length,
      'store',
    ).filter((anchor) => anchor.trust !== null),
    fetched,
    signatures: new Map(
      trust.signatures.map(({ certificate, issuer, valid }) => [`${certificate}<${issuer}`, valid]),
    ),
    staple: readStaple(trust, (certificates) => readAll(certificates, next, 'sent')),
    anchorsServe: believes('system'),
  };
}

function readStaple(
  { staple }: TrustFact,
  read: (certificates: readonly string[]) => Candidate[],
): Staple | null {
  if (staple === undefined) return null;
  const response = bytesOf(staple.response);
  const certificates = readSignedResponse(response)?.certificates ?? [];
  return {
    response,
    responders: read(certificates.map((der) => btoa(binaryText(der)))),
    signers: new Map(staple.signers.map(({ certificate, valid }) => [certificate, valid])),
  };
}

/** Chromium's own store has the last word where the user has the same root. */
function trustIn(anchors: readonly TrustAnchor[], der: string): Trust | null {
  const stores = anchors.filter((anchor) => anchor.der === der).map(({ store }) => store);
  const [first] = stores;
  if (stores.includes('bundled')) return { store: 'bundled', isPublic: true };
  return first === undefined ? null : { store: first, isPublic: false };
}

function readDer(base64: string): ReadResult {
  return readCertificate(bytesOf(base64));
}

/** Nothing where the text is no Base64, for which `atob` throws. */
function bytesOf(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    return new Uint8Array();
  }
}
