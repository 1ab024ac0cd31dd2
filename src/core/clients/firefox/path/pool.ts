import { parseCertificate, type ParsedCertificate } from '../../../certificate/parse';
import type { CertificateSource } from '../../../certificate/path';
import type { TrustStore } from '../../../evidence';
import { fromBase64 } from '../../../text';
import type { CertificateQuestion } from '../../certificateVerdict';
import { badDer, type Reading } from '../errors';
import { type BackCert, readCertificate } from '../format/certificate';
import { type NssCertificate, readNssCertificate } from '../format/nssCertificate';

/** A certificate that can stand in a path. */
export interface Candidate {
  /** As the signatures of `TrustFact` count. */
  index: number;
  source: CertificateSource;
  /** Base64 of the DER. */
  der: string;
  bytes: Uint8Array;
  /** As mozilla::pkix takes it apart. */
  reading: Reading<BackCert>;
  /** As NSS' own decoder takes it apart; `null` where it cannot. */
  nss: NssCertificate | null;
  /** For people; `null` where even that cannot be read. */
  shown: ParsedCertificate | null;
  /** The store in which it is an anchor; `null`: in none. */
  store: TrustStore | null;
}

/** Everything that a path can be made of. */
export interface Pool {
  /** The server's own comes first. */
  sent: Candidate[];
  anchors: Candidate[];
  isSignedBy: (certificate: Candidate, issuer: Candidate) => boolean;
}

/** Reads the certificates of a question. What came from an address in a certificate is left out: Firefox asks none. */
export function readPool({ chain, trust, believes }: CertificateQuestion): Pool {
  const anchors = trust.anchors.filter(({ store }) => believes(store));
  const storeOf = (der: string): TrustStore | null => {
    const stores = anchors.filter((anchor) => anchor.der === der).map(({ store }) => store);
    return stores.find((store) => store === 'bundled') ?? stores[0] ?? null;
  };
  const read = (der: string, index: number, source: CertificateSource): Candidate => {
    const bytes = bytesOf(der);
    const shown = parseCertificate(der);
    return {
      index,
      source,
      der,
      bytes: bytes ?? new Uint8Array(),
      reading: bytes === null ? { ok: false, error: badDer('no Base64') } : readCertificate(bytes),
      nss: bytes === null ? null : readNssCertificate(bytes),
      shown: shown.ok ? shown.certificate : null,
      store: storeOf(der),
    };
  };
  const valid = new Set(
    trust.signatures.filter((one) => one.valid).map(({ certificate, issuer }) => `${certificate}<${issuer}`),
  );
  return {
    sent: chain.map((der, index) => read(der, index, 'sent')),
    anchors: trust.anchors.flatMap(({ der, store }, position) =>
      believes(store) ? [read(der, chain.length + position, 'store')] : [],
    ),
    isSignedBy: (certificate, issuer) => valid.has(`${certificate.index}<${issuer.index}`),
  };
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return fromBase64(base64);
  } catch {
    // `atob` throws where the text is no Base64.
    return null;
  }
}
